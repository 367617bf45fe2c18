// Charts that are no curves: one large number, tiles as large as their numbers, and who stands below whom.

import { own, paintOf, thinned } from "./chartparts.js";
import { el } from "./dom.js";
import { colour } from "./look.js";
import { numberOf, plainly } from "./numbers.js";

const BOARDS = { scorecardChart: scorecard, treemapChart: treemap, orgChart: organisation };
const MOST_LEVELS = 3;
const HEADING = 20;

/** Draws a chart of such a kind as elements; undefined for one of another kind. */
export function boardOf(spec, model, size) {
  const board = BOARDS[model.kind];
  return board && el("div", { class: `board ${model.kind}` }, model.title ? el("strong", {}, model.title) : "", model.subtitle ? el("p", {}, model.subtitle) : "", board(spec[model.kind], model, size));
}

export function isBoard(kind) {
  return kind in BOARDS;
}

function scorecard(chart, { score: { text, change, baseline, colours } }) {
  const rgb = change < 0 ? (colours?.negativeColorStyle?.rgbColor ?? colours?.negativeColor) : (colours?.positiveColorStyle?.rgbColor ?? colours?.positiveColor);
  const beside = el("span", { class: change < 0 ? "warn" : change > 0 ? "good" : "" }, baseline ?? "");
  beside.style.color = change && rgb ? colour(rgb) : "";
  return el("div", { class: "score" }, el("b", {}, text), beside);
}

/** Tiles of one parent share its area by their numbers; a parent without a number is as large as its children. */
function treemap(chart, model, { width, height }) {
  const [sizes, parents, shades] = model.columns;
  const names = new Set(model.labels);
  const children = Map.groupBy(model.labels.map((_, row) => row), (row) => (names.has(parents[row]?.text) ? parents[row].text : ""));
  const known = new Map();
  const size = (row, above = new Set()) => {
    if (!known.has(row)) {
      const below = (children.get(model.labels[row]) ?? []).filter((child) => child !== row && !above.has(child));
      known.set(row, below.length > 0 ? below.reduce((sum, child) => sum + size(child, new Set([...above, row])), 0) : Math.max(0, numberOf(sizes[row]) ?? 0));
    }
    return known.get(row);
  };
  const all = (shades.length > 0 ? shades : sizes).map(numberOf).filter((number) => number !== null);
  const paint = painter(chart, Math.min(...all), Math.max(...all));
  const tile = (row, place, level) => {
    const below = level < Math.min(MOST_LEVELS, chart.levels || 2) ? (children.get(model.labels[row]) ?? []).filter((child) => child !== row) : [];
    const shown = sizes[row]?.text || plainly(size(row));
    const inside = below.length > 0 ? spread(below, { left: 0, top: HEADING, width: place.width, height: place.height - HEADING }, size, (child, at) => tile(child, at, level + 1)) : [];
    const drawn = el("div", { class: "tile", title: `${model.labels[row]}: ${shown}` }, el("span", {}, model.labels[row]), below.length > 0 ? "" : el("small", {}, shown), ...inside);
    const corners = Object.entries(place).map(([side, pixels]) => [side, `${pixels}px`]);
    Object.assign(drawn.style, Object.fromEntries(corners), { background: below.length > 0 ? "" : paint(numberOf((shades.length > 0 ? shades : sizes)[row])) });
    return drawn;
  };
  const roots = children.get("") ?? [];
  const room = { left: 0, top: 0, width: width - 20, height: height - (model.title ? 48 : 20) };
  const tiles = el("div", { class: "tiles" }, ...spread(roots, room, size, (row, place) => tile(row, place, 1)));
  tiles.style.height = `${room.height}px`;
  return tiles;
}

/** Halves the room along its longer side, and the rows by their sizes, until each has a place of its own. */
function spread(rows, room, size, draw) {
  const sized = rows.filter((row) => size(row) > 0).sort((one, other) => size(other) - size(one));
  if (sized.length < 2) {
    return sized.map((row) => draw(row, room));
  }
  const whole = sized.reduce((sum, row) => sum + size(row), 0);
  let [count, first] = [1, size(sized[0])];
  while (count < sized.length - 1 && first + size(sized[count]) / 2 < whole / 2) {
    first += size(sized[count++]);
  }
  const share = first / whole;
  const { left, top, width, height } = room;
  const [one, other] = width > height
    ? [{ left, top, width: width * share, height }, { left: left + width * share, top, width: width * (1 - share), height }]
    : [{ left, top, width, height: height * share }, { left, top: top + height * share, width, height: height * (1 - share) }];
  return [...spread(sized.slice(0, count), one, size, draw), ...spread(sized.slice(count), other, size, draw)];
}

function painter({ colorScale = {}, minValue, maxValue }, low, high) {
  const [least, most] = [minValue ?? low, maxValue ?? high];
  const ends = [["minValue", 1], ["maxValue", 2]].map(([end, at]) => paintOf({ colorStyle: colorScale[`${end}ColorStyle`], color: colorScale[`${end}Color`] }, at));
  return (number) => {
    if (number === null || most === least) {
      return thinned(own(0), 40);
    }
    const share = Math.max(0, Math.min(1, (number - least) / (most - least)));
    return thinned(`color-mix(in oklab, ${ends[1]} ${Math.round(share * 100)}%, ${ends[0]})`, 55);
  };
}

function organisation(chart, model) {
  const [parents, hints] = model.columns;
  const names = new Set(model.labels);
  const below = Map.groupBy(model.labels.map((_, row) => row), (row) => (names.has(parents[row]?.text) && parents[row].text !== model.labels[row] ? parents[row].text : ""));
  const seen = new Set();
  const list = (rows) => el("ul", {}, ...rows.filter((row) => !seen.has(row)).map((row) => {
    seen.add(row);
    const under = below.get(model.labels[row]) ?? [];
    return el("li", {}, el("span", { class: "node", title: hints[row]?.text }, model.labels[row]), under.length > 0 ? list(under) : "");
  }));
  const top = list(below.get("") ?? []);
  const around = list(model.labels.map((_, row) => row));
  top.append(...around.children);
  return el("div", { class: "organisation" }, top);
}
