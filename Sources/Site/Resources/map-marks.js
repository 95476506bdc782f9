// SPDX-License-Identifier: Apache-2.0
// The marks of the moving map, drawn on canvases. Served as one module with map.js, before it.
/* What is drawn on a canvas: the map's library could draw letters from files of glyphs only, and joins no Arabic ones. */
const marks = [
  (p) => p.arc(0, 0, 7, 0, 7), (p) => p.rect(-6, -6, 12, 12), (p) => line(p, 0, -9, 9, 0, 0, 9, -9, 0),
  (p) => line(p, 0, -8, 9, 7, -9, 7), (p) => line(p, 0, 8, 9, -7, -9, -7),
  (p) => line(p, -3, -8, 3, -8, 3, -3, 8, -3, 8, 3, 3, 3, 3, 8, -3, 8, -3, 3, -8, 3, -8, -3, -3, -3),
  (p) => line(p, -5, -8, 5, -8, 10, 0, 5, 8, -5, 8, -10, 0), (p) => p.arc(0, 0, 6, 0, 7),
];
function line(path, ...points) {
  for (let at = 0; at < points.length; at += 2) path.lineTo(points[at], points[at + 1]);
  path.closePath();
}

function canvas(width, height) {
  const ratio = Math.min(2, Math.ceil(devicePixelRatio || 1));
  const element = make("canvas", { width: Math.ceil(width) * ratio, height: Math.ceil(height) * ratio });
  const pen = element.getContext("2d");
  pen.scale(ratio, ratio);
  Object.assign(pen, { direction: root.dir, textAlign: "center", textBaseline: "middle", lineJoin: "round" });
  const image = () => [pen.getImageData(0, 0, element.width, element.height), { pixelRatio: ratio }];
  return { pen, image, middle: element.width / ratio / 2 };
}

function paint(pen, fill, stroke, width) {
  Object.assign(pen, { fillStyle: color(fill), strokeStyle: color(stroke), lineWidth: width });
  pen.fill();
  pen.stroke();
}

function write(pen, text, x, y, font, ink = "ink") {
  Object.assign(pen, { font: `${font} ${family}`, lineWidth: 3, strokeStyle: color("paper"), fillStyle: color(ink) });
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}

function label(text, font, ink) {
  const probe = canvas(1, 1).pen;
  probe.font = `${font} ${family}`;
  const { pen, image, middle } = canvas(probe.measureText(text).width + 8, 22);
  write(pen, text, middle, 11, font, ink);
  return image();
}

const family = getComputedStyle(document.body).fontFamily;
const drawers = {
  name: (text, isLarge) => label(text, isLarge ? "600 13px" : "11px", "name"),
  range: (min, max) => label(range(min, max), "700 13px"),
  look(look) {
    const { pen, image } = canvas(24, 24);
    const isHollow = look === "7";
    pen.translate(12, 12);
    pen.beginPath();
    marks[look]?.(pen);
    paint(pen, isHollow ? "paper" : `look-${look}`, isHollow ? "look-7" : "paper", isHollow ? 2.5 : 1.2);
    return image();
  },
  size(step) {
    const { pen, image } = canvas(28, 28);
    const isHollow = ["0", "5"].includes(step);
    pen.arc(14, 14, step === "5" ? 8 : 4 + 2 * step, 0, 7);
    paint(pen, isHollow ? "paper" : "mark", isHollow ? "mark" : "paper", 1.6);
    if (step === "5") write(pen, "?", 14, 14.5, "700 11px");
    return image();
  },
  cluster(count, min, max, values, declared, alleged) {
    const text = range(min, max);
    const radius = 15 + 4 * Math.min(4, Math.log10(count));
    const { pen, image, middle } = canvas(Math.max(2 * radius, 9 * text.length) + 8, 2 * radius + 24);
    pen.arc(middle, radius + 2, radius - 1, 0, 7);
    paint(pen, "paper", "mark", 2);
    ring(pen, middle, radius, shares(Number(count), values, declared, alleged));
    write(pen, numbers.format(count), middle, radius + 2.5, "700 13px");
    if (setting.mode !== "incidents") write(pen, text, middle, 2 * radius + 14, "600 12px");
    return image();
  },
};

/* How a cluster divides among the marks of the mode: [look, share of the whole]. */
function shares(count, values, declared, alleged) {
  const found = values ? JSON.parse(values) : declared === "" ? {} : { declared, alleged };
  const byLook = new Map();
  let rest = count;
  for (const [code, number] of Object.entries(found)) {
    const look = setting.looks[code] ?? 6;
    byLook.set(look, (byLook.get(look) ?? 0) + Number(number));
    rest -= number;
  }
  if (rest > 0 && byLook.size) byLook.set(7, rest);
  const all = [...byLook.values()].reduce((sum, number) => sum + Number(number), 0);
  return [...byLook].map(([look, number]) => [look, number / all]);
}

function ring(pen, middle, radius, parts) {
  let start = -Math.PI / 2;
  for (const [look, share] of parts) {
    const end = start + share * 2 * Math.PI;
    pen.beginPath();
    pen.arc(middle, radius + 2, radius - 2, start, end);
    Object.assign(pen, { strokeStyle: color(`look-${look}`), lineWidth: 4 });
    pen.stroke();
    start = end;
  }
}
