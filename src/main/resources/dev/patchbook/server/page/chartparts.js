// What charts of several kinds have in common: colours, legend and axes.

import { colour, isDark } from "./look.js";
import { numberOf, plainly, writtenLike } from "./numbers.js";

const LIGHT = ["#2b6ca8", "#c2541b", "#2d8055", "#7d55b8", "#a57a00", "#bb3b76", "#2f7f88", "#66707c"];
const DARK = ["#7ab8e3", "#f0986b", "#7fd1a5", "#b79cf0", "#e3c15a", "#f08fb8", "#7fcfd8", "#a9b4c0"];
const LEGENDS = { BOTTOM_LEGEND: "bottom", LEFT_LEGEND: "left", RIGHT_LEGEND: "right", TOP_LEGEND: "top", INSIDE_LEGEND: "chartArea", LABELED_LEGEND: "right" };

export function legend(position, several, usual, ink) {
  const labels = { color: ink.text, boxWidth: 12, boxHeight: 12, usePointStyle: true, pointStyle: "rectRounded", sort: (one, other) => one.datasetIndex - other.datasetIndex };
  return { display: position !== "NO_LEGEND" && (several || position !== undefined), position: LEGENDS[position] ?? usual, labels };
}

/** The axis along the labels, and those of the numbers: one on each side that a series stands on. */
export function axesOf(chart, model, { lying, scatter, stacked, whole, ink }) {
  const said = (position) => (chart.axis ?? []).find((axis) => axis.position === position) ?? {};
  const [along, across] = lying ? ["y", "x"] : ["x", "y"];
  const look = { border: { color: ink.lines }, grid: { color: ink.lines } };
  const title = (text) => ({ display: Boolean(text), text, color: ink.text });
  const numbers = (right, axis) => ({
    ...look, axis: across, stacked, position: lying ? "bottom" : right ? "right" : "left",
    title: title(axis.title),
    grid: { color: ink.lines, drawOnChartArea: !right },
    ticks: { color: ink.text, precision: model.kind === "histogramChart" ? 0 : undefined, callback: whole ? (number) => `${plainly(number * 100)}%` : ticks(model.series.filter((each) => (each.style.targetAxis === "RIGHT_AXIS") === right)) },
    ...window(axis),
  });
  const isOn = (right) => model.series.some((each) => (each.style.targetAxis === "RIGHT_AXIS") === right);
  const alongAxis = said(lying ? "LEFT_AXIS" : "BOTTOM_AXIS");
  return {
    [along]: {
      ...look, stacked, grid: { display: scatter, color: ink.lines }, type: scatter ? "linear" : "category", position: lying ? "left" : "bottom", reverse: chart.domains?.[0]?.reversed === true,
      title: title(alongAxis.title),
      ticks: { color: ink.text, maxRotation: 60, autoSkipPadding: 8, ...(scatter ? { callback: ticks([{ points: model.points }]) } : {}) },
      ...(scatter ? window(alongAxis) : {}),
    },
    ...(isOn(false) ? { left: numbers(false, said(lying ? "BOTTOM_AXIS" : "LEFT_AXIS")) } : {}),
    ...(isOn(true) ? { right: numbers(true, said("RIGHT_AXIS")) } : {}),
  };
}

function window(axis) {
  const { viewWindowMin: min, viewWindowMax: max } = axis.viewWindowOptions ?? {};
  return { min, max };
}

/** Numbers along an axis look like the cells that they come from. */
export function ticks(series) {
  const shown = series.flatMap((each) => each.points).find((point) => numberOf(point) !== null && numberOf(point) !== 0);
  const write = (shown && writtenLike(shown.text, shown.value)) ?? plainly;
  return (number) => write(number, 0, 3);
}

export function own(at) {
  const colours = isDark() ? DARK : LIGHT;
  return colours[at % colours.length];
}

/** The colour that a style says, or else the chart's own colour of that number. */
export function paintOf(style, at) {
  const rgb = style?.colorStyle?.rgbColor ?? style?.color;
  return rgb ? colour(rgb) : own(at);
}

/** A colour that lets what is behind it through. */
export function thinned(paint, percent) {
  return `color-mix(in srgb, ${paint} ${percent}%, transparent)`;
}
