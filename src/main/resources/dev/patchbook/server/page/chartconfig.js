// The model of a chart as the chart library wants it, in the colours of the specification or the page's own.

import { colour, isDark, isWhite } from "./look.js";
import { numberOf, plainly, writtenLike } from "./numbers.js";

const LIGHT = ["#2b6ca8", "#c2541b", "#2d8055", "#7d55b8", "#a57a00", "#bb3b76", "#2f7f88", "#66707c"];
const DARK = ["#7ab8e3", "#f0986b", "#7fd1a5", "#b79cf0", "#e3c15a", "#f08fb8", "#7fcfd8", "#a9b4c0"];
const LEGENDS = { BOTTOM_LEGEND: "bottom", LEFT_LEGEND: "left", RIGHT_LEGEND: "right", TOP_LEGEND: "top", INSIDE_LEGEND: "chartArea", LABELED_LEGEND: "right" };
const TYPES = { COLUMN: "bar", BAR: "bar", LINE: "line", AREA: "line", STEPPED_AREA: "line", SCATTER: "scatter" };
const DASHES = { DOTTED: [2, 4], MEDIUM_DASHED: [6, 4], MEDIUM_DASHED_DOTTED: [6, 4, 2, 4], LONG_DASHED: [12, 5], LONG_DASHED_DOTTED: [12, 5, 2, 5] };

/** What lies behind a chart; undefined for the page's own paper. */
export function groundOf(spec) {
  const rgb = spec.backgroundColorStyle?.rgbColor ?? spec.backgroundColor;
  return rgb && !isWhite(rgb) ? colour(rgb, true) : undefined;
}

/** @param ink the colours of the page's `text` and `lines` */
export function configOf(spec, model, ink) {
  const config = (model.kind === "pieChart" ? pie : basic)(spec, model, ink);
  const { plugins, ...options } = config.options;
  return {
    ...config,
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      color: ink.text,
      layout: { padding: 10 },
      ...options,
      plugins: { title: titled(model.title, spec, 15, ink), subtitle: titled(model.subtitle, spec, 12, ink), ...plugins },
    },
  };
}

function titled(text, spec, size, ink) {
  return { display: text !== "", text, color: ink.text, align: "start", font: { size, weight: size > 12 ? "600" : "400" }, padding: { bottom: 10 } };
}

function legend(position, several, usual, ink) {
  const labels = { color: ink.text, boxWidth: 12, boxHeight: 12, usePointStyle: true, pointStyle: "rectRounded", sort: (one, other) => one.datasetIndex - other.datasetIndex };
  return { display: position !== "NO_LEGEND" && (several || position !== undefined), position: LEGENDS[position] ?? usual, labels };
}

function pie(spec, { labels, series }, ink) {
  const [only] = series;
  const points = only?.points ?? [];
  const sum = points.reduce((total, point) => total + Math.max(0, numberOf(point) ?? 0), 0);
  const hole = spec.pieChart.pieHole ?? 0;
  return {
    type: "pie",
    data: { labels, datasets: [{ data: points.map((point) => Math.max(0, numberOf(point) ?? 0)), backgroundColor: points.map((_, at) => own(at)), borderColor: ink.paper, borderWidth: 1 }] },
    options: {
      cutout: `${hole * 100}%`,
      plugins: {
        legend: legend(spec.pieChart.legendPosition, true, "right", ink),
        tooltip: { callbacks: { label: ({ dataIndex, parsed }) => ` ${points[dataIndex].text} (${plainly((parsed / sum) * 100, 0, 1)}%)` } },
      },
    },
  };
}

function basic(spec, model, ink) {
  const chart = spec.basicChart ?? spec.histogramChart ?? {};
  const lying = model.kind === "BAR";
  const scatter = model.kind === "SCATTER";
  const whole = chart.stackedType === "PERCENT_STACKED";
  const stacked = whole || chart.stackedType === "STACKED";
  const totals = model.labels.map((_, at) => model.series.reduce((sum, each) => sum + Math.abs(numberOf(each.points[at]) ?? 0), 0));
  const value = (point, at) => (whole && numberOf(point) !== null ? numberOf(point) / (totals[at] || 1) : numberOf(point));
  const datasets = model.series.map((each, at) => ({
    type: TYPES[each.kind] ?? "bar",
    label: each.name,
    data: scatter ? each.points.map((point, row) => ({ x: numberOf(model.points[row]), y: numberOf(point) })) : each.points.map(value),
    [lying ? "xAxisID" : "yAxisID"]: each.style.targetAxis === "RIGHT_AXIS" ? "right" : "left",
    ...painted(each, at, chart, stacked),
  }));
  const axes = axesOf(chart, model, { lying, scatter, stacked, whole, ink });
  return {
    type: "bar",
    data: { labels: model.labels, datasets },
    options: {
      indexAxis: lying ? "y" : "x",
      interaction: { mode: scatter ? "nearest" : "index", intersect: scatter, axis: lying ? "y" : "x" },
      scales: axes,
      plugins: {
        legend: legend(chart.legendPosition, datasets.length > 1, "top", ink),
        tooltip: { callbacks: { label: ({ datasetIndex, dataIndex }) => told(model, datasetIndex, dataIndex, scatter) } },
      },
    },
  };
}

function told(model, series, at, scatter) {
  const { name, points } = model.series[series];
  const text = scatter ? `${model.points[at]?.text ?? ""}, ${points[at].text}` : points[at].text;
  return ` ${name ? `${name}: ` : ""}${text}`;
}

function painted({ kind, style }, at, chart, stacked) {
  const rgb = style.colorStyle?.rgbColor ?? style.color;
  const paint = rgb ? colour(rgb) : own(at);
  const area = kind === "AREA" || kind === "STEPPED_AREA";
  const bare = kind === "LINE" || area ? 0 : 4;
  return {
    backgroundColor: area ? `color-mix(in srgb, ${paint} 30%, transparent)` : paint,
    borderColor: paint,
    borderWidth: kind === "LINE" || area ? (style.lineStyle?.width ?? 2) : 0,
    borderDash: DASHES[style.lineStyle?.type] ?? [],
    fill: area ? (stacked && at > 0 ? "-1" : "origin") : false,
    stepped: kind === "STEPPED_AREA" ? "middle" : false,
    tension: chart.lineSmoothing ? 0.35 : 0,
    spanGaps: chart.interpolateNulls === true,
    pointRadius: style.pointStyle?.size ? style.pointStyle.size / 2 : bare,
    pointHitRadius: 8,
    categoryPercentage: kind === "HISTOGRAM" ? 1 : 0.75,
    barPercentage: kind === "HISTOGRAM" ? 0.97 : 0.9,
    order: kind === "LINE" ? -1 : 0,
  };
}

/** The axis along the labels, and those of the numbers: one on each side that a series stands on. */
function axesOf(chart, model, { lying, scatter, stacked, whole, ink }) {
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
function ticks(series) {
  const shown = series.flatMap((each) => each.points).find((point) => numberOf(point) !== null && numberOf(point) !== 0);
  const write = (shown && writtenLike(shown.text, shown.value)) ?? plainly;
  return (number) => write(number, 0, 3);
}

function own(at) {
  const colours = isDark() ? DARK : LIGHT;
  return colours[at % colours.length];
}
