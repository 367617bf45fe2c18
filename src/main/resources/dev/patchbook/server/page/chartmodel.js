// What a chart shows, whoever draws it: its kind and titles, the labels along it, and its series of numbers.

import { barred } from "./charthistogram.js";
import { numberOf } from "./numbers.js";

const KINDS = {
  BAR: "Bar chart", COLUMN: "Column chart", LINE: "Line chart", AREA: "Area chart", STEPPED_AREA: "Stepped area chart", SCATTER: "Scatter chart", COMBO: "Combo chart",
  pieChart: "Pie chart", histogramChart: "Histogram", bubbleChart: "Bubble chart", candlestickChart: "Candlestick chart", orgChart: "Org chart",
  treemapChart: "Treemap", waterfallChart: "Waterfall chart", scorecardChart: "Scorecard",
};
const DRAWN = new Set(["BAR", "COLUMN", "LINE", "AREA", "STEPPED_AREA", "SCATTER", "COMBO", "pieChart", "histogramChart"]);

/** The kind of a chart in words, and whether this page draws it. */
export function kindOf(spec) {
  const part = Object.keys(spec).find((key) => key.endsWith("Chart"));
  const kind = part === "basicChart" ? (spec.basicChart.chartType ?? "COLUMN") : part;
  return { kind, name: KINDS[kind] ?? "This kind of chart", isDrawn: DRAWN.has(kind) };
}

/** The sources that a specification names: along it first, then one for each series. */
export function sourcesOf(spec) {
  if (spec.pieChart) {
    return [spec.pieChart.domain, spec.pieChart.series];
  }
  if (spec.histogramChart) {
    return [undefined, ...(spec.histogramChart.series ?? []).map((series) => series.data)];
  }
  return [spec.basicChart.domains?.[0]?.domain, ...(spec.basicChart.series ?? []).map((series) => series.series)];
}

/** The model of a specification whose sources hold these points. */
export function modelOf(spec, points) {
  const model = plainModel(spec, points);
  return spec.histogramChart ? barred(spec.histogramChart, model) : model;
}

function plainModel(spec, [along, ...columns]) {
  const { kind, name } = kindOf(spec);
  const styles = spec.basicChart?.series ?? [];
  const headers = spec.basicChart?.headerCount ?? (hasHeader(columns) ? 1 : 0);
  const length = Math.max(0, ...columns.map(filled));
  const filledIn = columns.map((points, at) => ({ points, style: styles[at] ?? {} })).filter(({ points }) => points.length > 0);
  return {
    kind, name,
    title: spec.title ?? "",
    subtitle: spec.subtitle ?? "",
    along: headers ? (along[headers - 1]?.text ?? "") : "",
    points: along.slice(headers, length),
    labels: Array.from({ length: Math.max(0, length - headers) }, (_, at) => (along.length > 0 ? (along[at + headers]?.text ?? "") : String(at + 1))),
    series: filledIn.map(({ points, style }, at) => ({
      name: points.slice(0, headers).map((point) => point.text).join(" ") || (filledIn.length > 1 ? `Series ${at + 1}` : ""),
      kind: kind === "COMBO" ? (style.type ?? "COLUMN") : kind,
      style,
      points: points.slice(headers, length),
    })),
  };
}

/** A first cell with a text above numbers names them. */
function hasHeader(columns) {
  return columns.some(([first, ...rest]) => typeof first?.value === "string" && first.value !== "" && rest.some((point) => numberOf(point) !== null));
}

function filled(points) {
  return points.findLastIndex((point) => point.value !== "") + 1;
}
