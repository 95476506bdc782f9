// SPDX-License-Identifier: Apache-2.0
// Makes the map of the page move. Everything it shows stands on the page without it; it asks this site alone.
const stage = document.getElementById("map");
let setting = JSON.parse(stage.dataset.setting);
const words = setting.words;
const root = document.documentElement;
const isMirrored = root.dir === "rtl";
const numbers = new Intl.NumberFormat(`${setting.language}-u-nu-${setting.numbers}`);
const byId = (id) => document.getElementById(id);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
const color = (name) => getComputedStyle(stage).getPropertyValue(`--map-${name}`).trim();
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const edges = (text) => text?.split(",").map(Number);
const isSize = () => ["deaths", "fighters"].includes(setting.mode);
let map;
let waiting;

function tell(text) { byId("map-note").textContent = text; }

/* Figures as the page writes them */
function range(min, max) {
  if (min === undefined || min === "") return "?";
  const [low, high] = [numbers.format(min), numbers.format(max)];
  return low === high ? low : fill(words.rangeFigure, { min: low, max: high });
}

/* The style: colours are those of the page, in its light or dark scheme. */
const get = (key) => ["get", key];
const text = (key) => ["to-string", ["coalesce", get(key), ""]];
const image = (kind, ...parts) => ["concat", kind, ...parts.flatMap((part) => ["\u0001", part])];
const [least, most] = ["Min", "Max"].map((side) => () =>
  setting.mode === "fighters" ? `fighters${side}` : side.toLowerCase());

function markImage() {
  if (setting.mode === "incidents") return image("look", "0");
  if (isSize()) {
    return image("size", ["case", ["!", ["has", most()]], "5",
      ["step", get(most()), "0", 1, "1", 10, "2", 50, "3", 100, "4"]]);
  }
  const key = { strikes: "strikeStatus", target: "target", actor: "actors", position: "positions" }[setting.mode];
  const held = ["concat", ",", ["coalesce", get(key), ""], ","];
  const cases = Object.entries(setting.looks).filter(([code]) => code !== "alleged")
    .flatMap(([code, look]) => [["in", `,${code},`, held], String(look)]);
  const rest = setting.mode === "strikes" ? String(setting.looks.alleged ?? 1)
    : ["case", ["==", held, ",,"], "7", "6"];
  return image("look", cases.length ? ["case", ...cases, rest] : rest);
}

/* Beyond this radius in metres an area stands for a place, and no mark: tiles give areas from 8 pixels on. */
function areaStands() {
  const width = Math.cos((map?.getCenter().lat ?? 30) * Math.PI / 180);
  const at = (zoom) => [">=", ["coalesce", get("radius"), 1113], Math.max(100, 9 * 78271.5 * width / 2 ** zoom)];
  return (small, large) => ["step", ["zoom"], ["case", at(0), large, small],
    ...Array.from({ length: 16 }, (_, z) => [z + 1, ["case", at(z + 1), large, small]]).flat()];
}

const figureText = () => image("range", text(least()), text(most()));

function style() {
  const link = (path) => `${location.origin}${path}`;
  const layer = (id, type, source, part, more) => ({ id, type, ...(source && { source }), ...(part && { "source-layer": part }), ...more });
  const name = ["coalesce", get(`name:${setting.language}`), get("name:en"), get("name")];
  const stands = areaStands();
  const border = (id, width, more) => layer(id, "line", "base", id,
    { paint: { "line-color": color("border"), "line-width": width, ...more } });
  return {
    version: 8,
    sources: {
      ...(setting.base && { base: { type: "vector", tiles: [link(setting.base)], maxzoom: 10 } }),
      incidents: { type: "vector", tiles: [link(`${setting.incidents}?${setting.tiles}`)], maxzoom: 14 },
      shown: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [
      layer("sea", "background", undefined, undefined, { paint: { "background-color": color("sea") } }),
      layer("land", "fill", "base", "land", { paint: { "fill-color": color("land") } }),
      border("admin2", 0.3), border("admin1", 0.6, { "line-dasharray": [4, 2] }), border("borders", 1),
      border("disputed", 1, { "line-dasharray": [2, 2] }),
      layer("labels", "symbol", "base", "labels", {
        filter: ["<=", ["coalesce", get("rank"), 0], ["zoom"]],
        layout: { "icon-image": image("name", name, ["case", ["==", get("kind"), "country"], "1", ""]),
          "symbol-sort-key": ["coalesce", get("rank"), 0], "icon-padding": 6 },
      }),
      layer("areas", "fill", "incidents", "areas", { paint: { "fill-color": color("area"), "fill-opacity": 0.1 } }),
      layer("area-edges", "line", "incidents", "areas",
        { paint: { "line-color": color("area"), "line-width": 1.4, "line-dasharray": [3, 2] } }),
      layer("marks", "symbol", "incidents", "incidents",
        { layout: { "icon-image": markImage(), "icon-allow-overlap": true }, paint: { "icon-opacity": stands(1, isSize() || setting.mode === "incidents" ? 0 : 1) } }),
      layer("area-figures", "symbol", "incidents", "incidents",
        { layout: { "icon-image": figureText(), "icon-allow-overlap": true },
          paint: { "icon-opacity": stands(0, isSize() ? 1 : 0) } }),
      layer("clusters", "symbol", "incidents", "clusters", {
        layout: { "icon-allow-overlap": true, "symbol-sort-key": get("incidents"),
          "icon-image": image("cluster", text("incidents"), text(least()), text(most()), text("values"),
            text("declared"), text("alleged")) },
      }),
      layer("shown-area", "fill", "shown", undefined, { paint: { "fill-color": color("shown"), "fill-opacity": 0.08 } }),
      layer("shown-edge", "line", "shown", undefined, { paint: { "line-color": color("shown"), "line-width": 3 } }),
    ].filter(({ source }) => source !== "base" || setting.base),
  };
}

/* The address bar holds what is asked and what is in view, so that a view can be passed on. */
function address(changes, search = location.search) {
  const parts = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) value ? parts.set(key, value) : parts.delete(key);
  // The order of the site's own addresses, which spares a redirection.
  const sorted = [...parts].map((part) => [setting.order.indexOf(part[0]), ...part]).sort((one, other) => one[0] - other[0]);
  const query = sorted.map(([, key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
  return query ? `?${query}` : "";
}

function keep(changes) {
  history.replaceState(null, "", location.pathname + address(changes));
  for (const link of document.querySelectorAll("a.language")) link.search = location.search;
  if (!("bbox" in changes)) return;
  for (const link of document.querySelectorAll("a[data-view]")) link.search = address({ bbox: changes.bbox }, link.search);
  for (const form of document.querySelectorAll("#map-controls form, #map-days")) {
    form.querySelector("input[name=bbox]")?.remove();
    if (changes.bbox) form.append(make("input", { type: "hidden", name: "bbox", value: changes.bbox }));
  }
}

async function fetched(path) {
  waiting?.abort();
  waiting = new AbortController();
  const answer = await fetch(path, { signal: waiting.signal });
  if (!answer.ok) throw new Error(answer.status);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/* Puts parts of a newer page in place of those on this one, and the focus where it was. */
function take(page, ids) {
  const held = document.activeElement;
  const item = held?.closest?.("[data-code]")?.dataset.code;
  for (const id of ids) {
    const newer = page.getElementById(id);
    if (newer) byId(id)?.replaceWith(newer);
  }
  enhanceList();
  if (ids.includes("map-timeline")) enhanceDays();
  if (held && !held.isConnected) {
    const same = (held.id && byId(held.id)) || (item && document.querySelector(`[data-code="${CSS.escape(item)}"] .show`));
    const heading = byId("in-view-h");
    if (!same) heading.tabIndex = -1;
    (same || heading).focus({ preventScroll: true });
  }
  byId("map-status").textContent = document.querySelector(".in-view .total").textContent;
  limitZoom();
}

async function refresh(path, ids) {
  byId("in-view").setAttribute("aria-busy", "true");
  try {
    const page = await fetched(path);
    const newer = page.getElementById("map");
    take(page, ids);
    return newer;
  } catch (error) {
    if (error.name === "AbortError") return null;
    tell(words.mapFailed);
    byId("in-view").removeAttribute("aria-busy");
    return null;
  }
}

/* No closer than the most accurate place in view is known. */
function limitZoom() {
  if (!map) return;
  const radius = Number(byId("in-view").dataset.radius) || 1000;
  map.setMaxZoom(Math.min(16, Math.max(closest(radius), map.getZoom(), 4)));
}
const closest = (radius) =>
  Math.log2(128 * 78271.5 * Math.cos(map.getCenter().lat * Math.PI / 180) / Math.max(radius, 10));

/* The list */
function enhanceList() {
  for (const item of document.querySelectorAll("#map-list > li[data-at]")) {
    if (!map || item.querySelector(".show")) continue;
    const code = item.dataset.code;
    const button = make("button", { type: "button", className: "show",
      textContent: words.onTheMap, ariaLabel: fill(words.showOnMap, { code }) });
    button.addEventListener("click", () => goTo(item));
    item.append(button);
  }
}
for (const [event, isShown] of [["focusin", true], ["mouseover", true], ["focusout", false], ["mouseout", false]]) {
  document.addEventListener(event, ({ target }) => {
    const item = target.closest?.("#map-list > li[data-at]");
    if (item && map) show(isShown ? item : null);
  });
}

function place(item) {
  const [latitude, longitude] = item.dataset.at.split(",").map(Number);
  return { latitude, longitude, radius: Number(item.dataset.radius) || 1000 };
}

function show(item) {
  document.querySelector("#map-list > .shown")?.classList.remove("shown");
  item?.classList.add("shown");
  const features = [];
  if (item) {
    const { latitude, longitude, radius } = place(item);
    const pixel = 78271.5 * Math.cos(latitude * Math.PI / 180) / 2 ** map.getZoom();
    const metres = Math.max(radius, 14 * pixel);
    const across = metres / 111320;
    const ring = Array.from({ length: 65 }, (_, step) => [
      longitude + across * Math.cos(step * Math.PI / 32) / Math.cos(latitude * Math.PI / 180),
      latitude + across * Math.sin(step * Math.PI / 32)]);
    features.push({ type: "Feature", geometry: { type: "Polygon", coordinates: [ring] }, properties: {} });
  }
  map.getSource("shown")?.setData({ type: "FeatureCollection", features });
}

function goTo(item) {
  const { latitude, longitude, radius } = place(item);
  const zoom = Math.min(closest(radius), 13);
  map.setMaxZoom(Math.max(zoom, map.getMaxZoom()));
  map.easeTo({ center: [longitude, latitude], zoom }, { own: true });
  byId("map-status").textContent = fill(words.shownOnMap, { code: item.dataset.code });
}

/* What a mark stands for, as the list says it */
async function explain(event) {
  const found = map.queryRenderedFeatures(event.point, { layers: ["clusters", "marks", "area-figures", "areas"] })[0];
  if (!found) return;
  const properties = found.properties;
  const at = found.geometry.type === "Point" ? found.geometry.coordinates : event.lngLat;
  if (properties.incidents > 1 && properties.zoom) {
    map.setMaxZoom(Math.max(properties.zoom, map.getMaxZoom()));
    map.easeTo({ center: at, zoom: properties.zoom }, { own: true });
    return;
  }
  const codes = properties.codes ?? properties.code;
  if (!codes) return;
  const parts = new URLSearchParams(setting.tiles);
  for (const key of ["bbox", "mode"]) parts.delete(key);
  parts.set("code", codes);
  const popup = new globalThis.maplibregl.Popup({ maxWidth: "18rem", focusAfterOpen: true, locale: { "Popup.Close": words.closePopup } })
    .setLngLat(at).setText(words.mapLoading).addTo(map);
  try {
    const answer = await fetch(`${setting.view}?${parts}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const content = make("div", {}, ...[...page.querySelectorAll("#map-list > li")]
      .map((item) => make("div", {}, ...item.childNodes)));
    popup.setDOMContent(content);
    content.querySelector("a")?.focus();
  } catch {
    popup.setText(words.mapFailed);
  }
}
/* The days: two sliders, and a pointer over the time line */
function enhanceDays() {
  const form = byId("map-days");
  const rows = [...document.querySelectorAll("#map-periods tr")];
  if (!form || rows.length < 2) return;
  const last = rows.length - 1;
  const [fromField, toField] = [form.elements.from, form.elements.to];
  const start = Math.max(0, rows.findIndex((row) => fromField.value && row.dataset.last >= fromField.value));
  const end = toField.value ? rows.findLastIndex((row) => row.dataset.first <= toField.value) : last;
  const sliders = [["brush-from", words.brushFrom, start], ["brush-to", words.brushTo, end < 0 ? last : end]].map(([id, label, value]) => {
    const slider = make("input", { type: "range", id, min: 0, max: last });
    slider.value = value;
    return { slider, output: make("output", { htmlFor: id }), label };
  });
  const lined = byId("map-line");
  const brushed = make("div", { className: "brushed" });
  const brush = make("div", { className: "brush" }, brushed);
  lined.append(brush);
  form.querySelector("fieldset").append(make("div", { className: "ranges" },
    ...sliders.map(({ slider, output, label }) => make("label", {}, `${label} `, output, slider))));
  const chosen = () => sliders.map(({ slider }) => Number(slider.value)).sort((a, b) => a - b);
  function draw(isChosen) {
    for (const { slider, output } of sliders) {
      const name = rows[slider.value].querySelector("th").textContent;
      output.textContent = name;
      slider.setAttribute("aria-valuetext", name);
    }
    const [first, final] = chosen();
    brushed.hidden = !isChosen;
    brushed.style.insetInlineStart = `${100 * first / rows.length}%`;
    brushed.style.inlineSize = `${100 * (final - first + 1) / rows.length}%`;
  }
  function apply() {
    const [first, final] = chosen();
    const isWhole = first === 0 && final === last;
    choose(isWhole ? "" : rows[first].dataset.first, isWhole ? "" : rows[final].dataset.last);
  }
  for (const { slider } of sliders) {
    slider.addEventListener("input", () => draw(true));
    slider.addEventListener("change", () => {
      clearTimeout(apply.timer);
      apply.timer = setTimeout(apply, 300);
    });
  }
  const index = (event) => {
    const box = brush.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(last, Math.max(0, Math.floor((isMirrored ? 1 - share : share) * rows.length)));
  };
  const set = (from, to) => {
    sliders[0].slider.value = Math.min(from, to);
    sliders[1].slider.value = Math.max(from, to);
    draw(true);
  };
  let begun = null;
  brush.addEventListener("pointerdown", (event) => {
    begun = index(event);
    brush.setPointerCapture(event.pointerId);
    set(begun, begun);
  });
  brush.addEventListener("pointermove", (event) => begun !== null && set(begun, index(event)));
  brush.addEventListener("pointerup", () => { if (begun !== null) apply(); begun = null; });
  brush.addEventListener("pointercancel", () => { begun = null; });
  draw(false);
}

async function choose(from, to) {
  const changes = { from, to, page: "" };
  const path = location.pathname + address(changes);
  keep(changes);
  const newer = await refresh(path, ["map-controls", "map-modes", "map-timeline", "map-legend", "in-view"]);
  if (!newer) return;
  setting = JSON.parse(newer.dataset.setting);
  if (map) map.setStyle(style(), { diff: false });
}

async function moved(event) {
  if (!event.originalEvent && !event.own) return;
  const bounds = map.getBounds();
  const round = (number) => Math.round(number * 1e4) / 1e4;
  const wrap = (number) => ((number + 180) % 360 + 360) % 360 - 180;
  const isWorld = bounds.getEast() - bounds.getWest() >= 360;
  const bbox = event.whole ? "" : [isWorld ? -180 : wrap(bounds.getWest()), Math.max(-90, bounds.getSouth()),
    isWorld ? 180 : wrap(bounds.getEast()), Math.min(90, bounds.getNorth())].map(round).join(",");
  keep({ bbox, page: "" });
  clearTimeout(moved.timer);
  moved.timer = setTimeout(() => refresh(setting.view + address({}), ["in-view"]), 250);
}

function buttons() {
  const all = () => edges(setting.whole) ?? [-180, -60, 180, 75];
  const actions = [
    ["+", words.zoomIn, () => map.zoomIn({}, { own: true })], ["−", words.zoomOut, () => map.zoomOut({}, { own: true })],
    [words.showAll, words.showAll, () => map.fitBounds(all(), { padding: 40, maxZoom: 9 }, { own: true, whole: true })],
  ];
  stage.append(make("div", { className: "map-buttons" }, ...actions.map(([text, title, action]) => {
    const button = make("button", { type: "button", textContent: text, title, ariaLabel: title });
    button.addEventListener("click", action);
    return button;
  })));
}

async function begin() {
  stage.after(make("p", { id: "map-status", className: "hidden", role: "status" }));
  enhanceDays();
  if (!setting.library || !setting.incidents) return tell(words.noLibrary);
  if (!make("canvas").getContext("webgl2")) return tell(words.noWebGL);
  try {
    await import(setting.library);
  } catch {
    return tell(words.mapFailed);
  }
  const { maplibregl } = globalThis;
  maplibregl.setWorkerUrl(new URL(setting.worker, location).href);
  const container = make("div", { id: "map-canvas" });
  stage.append(container);
  stage.classList.add("moving");
  await document.fonts?.ready;
  map = new maplibregl.Map({
    container, style: style(), attributionControl: false, dragRotate: false, pitchWithRotate: false,
    touchPitch: false, renderWorldCopies: true, minZoom: 0, maxZoom: 16,
    bounds: edges(setting.extent) ?? [-180, -60, 180, 75],
    fitBoundsOptions: location.search.includes("bbox=") ? {} : { padding: 40, maxZoom: 9 },
    locale: { "Map.Title": words.movingMap },
  });
  map.touchZoomRotate.disableRotation();
  map.on("styleimagemissing", ({ id }) => {
    const [kind, ...parts] = id.split("\u0001");
    const drawn = drawers[kind]?.(...parts);
    if (drawn && !map.hasImage(id)) map.addImage(id, ...drawn);
  });
  map.on("moveend", moved);
  map.on("click", explain);
  map.on("error", ({ error }) => { if (error?.status) tell(words.mapFailed);  else console.warn(error.message); });
  map.on("idle", () => { stage.dataset.ready = map.queryRenderedFeatures({ layers: ["clusters", "marks", "area-figures"] }).length; });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.setStyle(style(), { diff: false }));
  tell(words.keys);
  buttons();
  enhanceList();
  limitZoom();
}
begin();
