// SPDX-License-Identifier: Apache-2.0
// The search of a copy in files. Its index is scripts and not data, because browsers read no data from files on a disk.
/* Words are compared by their keys: letter forms, vowel signs, digits, marks, case and spaces evened out (N1). */
const dropped = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;
const folded = { "\u0622": "\u0627", "\u0623": "\u0627", "\u0625": "\u0627", "\u0671": "\u0627", "\u0649": "\u064A",
  "\u06CC": "\u064A", "\u0629": "\u0647", "\u06A9": "\u0643" };
function keyOf(text) {
  for (let round = 0; round < 8; round += 1) {
    const next = text.normalize("NFKC").replace(dropped, "")
      .replace(/[\u0622\u0623\u0625\u0671\u0649\u06CC\u0629\u06A9]/g, (letter) => folded[letter])
      .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .toLowerCase().replace(/\s+/gu, " ").trim();
    if (next === text) break;
    text = next;
  }
  return text;
}
function wordsOf(text) {
  const plain = keyOf(text).normalize("NFD").replace(/[\u0300-\u0331]/g, "").normalize("NFC");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word);
}

/* Files are named as those of pages: what is not plain is written as the bytes of its UTF-8. */
function nameOf(text) {
  const bytes = Array.from(new TextEncoder().encode(text));
  const plain = (byte) => /[A-Za-z0-9.~-]/.test(String.fromCharCode(byte));
  return bytes.map((byte) => byte < 128 && plain(byte) ? String.fromCharCode(byte)
    : "_" + byte.toString(16).toUpperCase().padStart(2, "0")).join("");
}
function shardOf(word) {
  const letters = Array.from(word);
  return letters.slice(0, /^(al|\u0627\u0644)/.test(word) ? 4 : 2).join("");
}

const loaded = new Map();
const arrived = new Map();
/* What the files of the index call. */
window.sijillIndex = (name, content) => arrived.set(name, content);
function load(name) {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = `${box.dataset.index}/${name}.js`;
      script.onload = () => resolve(arrived.get(name));
      script.onerror = () => resolve(undefined);
      document.head.append(script);
    }));
  }
  return loaded.get(name);
}

const box = document.getElementById("copy-search");
const field = box.querySelector("input");
const status = box.querySelector(".total");
const list = box.querySelector(".found");
const step = 50;
let turn = 0;

async function find(words) {
  const start = await load("index");
  if (!start) return undefined;
  let found;
  for (const word of words) {
    const shard = shardOf(word);
    const words = start.shards.includes(shard) ? await load(`w-${nameOf(shard)}`) : {};
    if (!words) return undefined;
    const here = new Set();
    for (const [key, places] of Object.entries(words)) {
      if (key.startsWith(word)) for (const place of places) here.add(place);
    }
    found = found ? new Set([...found].filter((place) => here.has(place))) : here;
  }
  return { size: start.size, places: [...(found || [])].sort((a, b) => a - b) };
}

function item(entry) {
  const [key, code, day, latin, arabic] = entry;
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = `../incidents/${nameOf(key)}/index.html`;
  link.textContent = code;
  line.append(link);
  const places = box.dataset.language === "ar" ? [arabic, latin] : [latin, arabic];
  for (const text of [places[0] || places[1], day]) {
    if (!text) continue;
    const part = document.createElement("bdi");
    part.textContent = text;
    line.append(" · ", part);
  }
  return line;
}

async function show(result, from, mine) {
  for (const place of result.places.slice(from, from + step)) {
    const entries = await load(`d-${Math.floor(place / result.size)}`);
    if (mine !== turn) return;
    if (entries) list.append(item(entries[place % result.size]));
  }
  if (result.places.length <= from + step) return;
  const line = document.createElement("li");
  const more = document.createElement("button");
  more.type = "button";
  more.textContent = box.dataset.more;
  more.onclick = () => { line.remove(); show(result, from + step, mine); };
  line.append(more);
  list.append(line);
}

async function search() {
  turn += 1;
  const mine = turn;
  const words = wordsOf(field.value);
  list.replaceChildren();
  status.textContent = "";
  if (!words.length) return;
  const result = await find(words);
  if (mine !== turn) return;
  const count = result && new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" });
  status.textContent = !result ? box.dataset.failed
    : result.places.length ? box.dataset.found.replace("{n}", count.format(result.places.length)) : box.dataset.none;
  if (result) await show(result, 0, mine);
}

box.hidden = false;
box.querySelector("button").onclick = search;
let waiting;
field.oninput = () => { clearTimeout(waiting); waiting = setTimeout(search, 200); };
field.onkeydown = (event) => { if (event.key === "Enter") search(); };
field.value = new URLSearchParams(location.search).get("q") || "";
search();
