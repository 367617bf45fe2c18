// The model of a chart as the chart library wants it, in the colours of the specification or the page's own.

import { bubbles } from "./chartbubbles.js";
import { candles } from "./chartcandles.js";
import { axesOf, legend, own, paintOf, thinned } from "./chartparts.js";
import { waterfall } from "./chartwaterfall.js";
import { colour, isWhite } from "./look.js";
import { numberOf, plainly } from "./numbers.js";

const TYPES = { COLUMN: "bar", BAR: "bar", LINE: "line", AREA: "line", STEPPED_AREA: "line", SCATTER: "scatter" };
const DASHES = { DOTTED: [2, 4], MEDIUM_DASHED: [6, 4], MEDIUM_DASHED_DOTTED: [6, 4, 2, 4], LONG_DASHED: [12, 5], LONG_DASHED_DOTTED: [12, 5, 2, 5] };

const KINDS = { pieChart: pie, bubbleChart: bubbles, candlestickChart: candles, waterfallChart: waterfall };

/** What lies behind a chart; undefined for the page's own paper. */
export function groundOf(spec) {
  const rgb = spec.backgroundColorStyle?.rgbColor ?? spec.backgroundColor;
  return rgb && !isWhite(rgb) ? colour(rgb, true) : undefined;
}

/** @param ink the colours of the page's `text` and `lines` */
export function configOf(spec, model, ink) {
  const config = (KINDS[model.kind] ?? basic)(spec, model, ink);
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
  const paint = paintOf(style, at);
  const area = kind === "AREA" || kind === "STEPPED_AREA";
  const bare = kind === "LINE" || area ? 0 : 4;
  return {
    backgroundColor: area ? thinned(paint, 30) : paint,
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
