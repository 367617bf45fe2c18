// How a cell looks: its own format, the rules laid over it, and colours that stay readable on a dark page.

import { comparisons } from "./comparisons.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

export function onSchemeChange(listener) {
  dark.addEventListener("change", listener);
}

export function isDark() {
  return dark.matches;
}

/** A colour of the interface as CSS: as it is on a light page, its lightness turned round on a dark one. */
export function colour(rgb, paper = false) {
  const part = (name) => rgb?.[name] ?? 0;
  const [red, green, blue] = [part("red"), part("green"), part("blue")];
  if (!dark.matches) {
    return `rgb(${[red, green, blue].map((share) => Math.round(share * 255)).join(" ")})`;
  }
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const spread = high - low;
  const vivid = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  return `hsl(${hue(red, green, blue, high, spread)} ${Math.round(vivid * 55)}% ${Math.round((paper ? 0.15 + (1 - light) * 0.6 : 0.95 - light * 0.35) * 100)}%)`;
}

function hue(red, green, blue, high, spread) {
  if (spread === 0) {
    return 0;
  }
  const sixth = high === red ? ((green - blue) / spread + 6) % 6 : high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return Math.round(sixth * 60);
}

/** The rules of a tab as one function from a cell to the formats that hold for it, the strongest first. */
export function rulesOf(conditionalFormats = []) {
  const rules = conditionalFormats
    .filter((rule) => rule.booleanRule && CONDITIONS[rule.booleanRule.condition?.type])
    .map((rule) => ({
      ranges: rule.ranges ?? [],
      holds: CONDITIONS[rule.booleanRule.condition.type],
      values: (rule.booleanRule.condition.values ?? []).map((value) => value.userEnteredValue ?? ""),
      format: rule.booleanRule.format ?? {},
    }));
  return (row, column, cell) => rules
    .filter((rule) => rule.ranges.some((range) => isWithin(range, row, column)) && rule.holds(cell, rule.values))
    .map((rule) => rule.format);
}

function isWithin(range, row, column) {
  return row >= (range.startRowIndex ?? 0) && row < (range.endRowIndex ?? Infinity)
    && column >= (range.startColumnIndex ?? 0) && column < (range.endColumnIndex ?? Infinity);
}

const text = (cell) => (cell?.text ?? "").toLowerCase();
const number = (test) => (cell, values) => typeof cell?.value === "number" && test(cell.value, ...values.map(Number));

const CONDITIONS = {
  TEXT_EQ: (cell, [wanted]) => text(cell) === wanted.toLowerCase(),
  TEXT_CONTAINS: (cell, [wanted]) => text(cell).includes(wanted.toLowerCase()),
  TEXT_NOT_CONTAINS: (cell, [wanted]) => !text(cell).includes(wanted.toLowerCase()),
  TEXT_STARTS_WITH: (cell, [wanted]) => text(cell).startsWith(wanted.toLowerCase()),
  TEXT_ENDS_WITH: (cell, [wanted]) => text(cell).endsWith(wanted.toLowerCase()),
  BLANK: (cell) => text(cell) === "",
  NOT_BLANK: (cell) => text(cell) !== "",
  ...comparisons(number),
};

const ALIGNED = { LEFT: "left", CENTER: "center", RIGHT: "right" };

/** Dresses an element as its cell wants it; the formats of rules go above its own. */
export function dress(element, cell, rules) {
  const formats = [...rules, cell?.format ?? {}];
  const find = (pick) => formats.map(pick).find((found) => found !== undefined);
  const background = find((format) => format.backgroundColor);
  const foreground = find((format) => format.textFormat?.foregroundColor);
  const style = element.style;
  style.backgroundColor = background && !isWhite(background) ? colour(background, true) : "";
  style.color = foreground && !isBlack(foreground) ? colour(foreground) : "";
  style.fontWeight = find((format) => format.textFormat?.bold) ? "650" : "";
  style.fontStyle = find((format) => format.textFormat?.italic) ? "italic" : "";
  style.textDecoration = find((format) => format.textFormat?.strikethrough) ? "line-through" : "";
  style.textAlign = ALIGNED[find((format) => format.horizontalAlignment)] ?? "";
  element.classList.toggle("number", cell?.kind === "number");
  element.classList.toggle("middle", cell?.kind === "flag" || cell?.kind === "error");
  element.classList.toggle("wrap", find((format) => format.wrapStrategy) === "WRAP");
}

export function isWhite(rgb) {
  return rgb.red === 1 && rgb.green === 1 && rgb.blue === 1;
}

function isBlack(rgb) {
  return !rgb.red && !rgb.green && !rgb.blue;
}
