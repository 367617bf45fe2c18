// What a chart shows, whoever draws it: its kind and titles, the labels along it, and its series of numbers.

import { barred } from "./charthistogram.js";
import { scoreOf } from "./chartscore.js";
import { numberOf } from "./numbers.js";

const KINDS = {
  BAR: "Bar chart", COLUMN: "Column chart", LINE: "Line chart", AREA: "Area chart", STEPPED_AREA: "Stepped area chart", SCATTER: "Scatter chart", COMBO: "Combo chart",
  pieChart: "Pie chart", histogramChart: "Histogram", bubbleChart: "Bubble chart", candlestickChart: "Candlestick chart", orgChart: "Org chart",
  treemapChart: "Treemap", waterfallChart: "Waterfall chart", scorecardChart: "Scorecard",
};

/** The sources of each kind: along it first, then one for each series. */
const SOURCES = {
  basicChart: ({ domains, series }) => [domains?.[0]?.domain, ...(series ?? []).map((each) => each.series)],
  pieChart: ({ domain, series }) => [domain, series],
  histogramChart: ({ series }) => [undefined, ...(series ?? []).map((each) => each.data)],
  bubbleChart: ({ domain, series, bubbleSizes, bubbleLabels, groupIds }) => [domain, series, bubbleSizes, bubbleLabels, groupIds],
  candlestickChart: ({ domain, data }) => [domain?.data, ...["lowSeries", "openSeries", "closeSeries", "highSeries"].map((name) => data?.[0]?.[name]?.data)],
  waterfallChart: ({ domain, series }) => [domain?.data, ...(series ?? []).map((each) => each.data)],
  scorecardChart: ({ keyValueData, baselineValueData }) => [undefined, keyValueData, baselineValueData],
  treemapChart: ({ labels, sizeData, parentLabels, colorData }) => [labels, sizeData, parentLabels, colorData],
  orgChart: ({ labels, parentLabels, tooltips }) => [labels, parentLabels, tooltips],
};

/** The kind of a chart, and in words. */
export function kindOf(spec) {
  const part = partOf(spec);
  const kind = part === "basicChart" ? (spec.basicChart.chartType ?? "COLUMN") : part;
  return { kind, name: KINDS[kind] };
}

/** The sources that a specification names: along it first, then one for each series. */
export function sourcesOf(spec) {
  const part = partOf(spec);
  return SOURCES[part](spec[part]);
}

function partOf(spec) {
  return Object.keys(spec).find((key) => key in SOURCES);
}

/** The model of a specification whose sources hold these points. */
export function modelOf(spec, points) {
  const model = plainModel(spec, points);
  const score = spec.scorecardChart && scoreOf(spec.scorecardChart, model.columns);
  switch (model.kind) {
    case "histogramChart": return barred(spec.histogramChart, model);
    case "scorecardChart": return score ? { ...model, score, words: [score.text, score.baseline].filter(Boolean).join(", ") } : { ...model, series: [] };
    case "orgChart": return { ...model, words: model.labels.map((label, row) => (model.columns[0][row]?.text ? `${label} below ${model.columns[0][row].text}` : label)).join("; ") };
    default: return model;
  }
}

function plainModel(spec, [along, ...columns]) {
  const { kind, name } = kindOf(spec);
  const styles = (spec.basicChart ?? spec.waterfallChart)?.series ?? [];
  const headers = spec.basicChart?.headerCount ?? (hasHeader(kind, along, columns) ? 1 : 0);
  const measured = kind === "orgChart" || kind === "treemapChart" ? [along, ...columns] : columns;
  const length = Math.max(0, ...measured.map(filled));
  const filledIn = columns.map((points, at) => ({ points, style: styles[at] ?? {} })).filter(({ points }) => points.length > 0);
  return {
    kind, name,
    title: spec.title ?? "",
    subtitle: spec.subtitle ?? "",
    along: headers ? (along[headers - 1]?.text ?? "") : "",
    points: along.slice(headers, length),
    labels: Array.from({ length: Math.max(0, length - headers) }, (_, at) => (along.length > 0 ? (along[at + headers]?.text ?? "") : String(at + 1))),
    columns: columns.map((points) => points.slice(headers, length)),
    series: filledIn.map(({ points, style }, at) => ({
      name: points.slice(0, headers).map((point) => point.text).join(" ") || (filledIn.length > 1 ? `Series ${at + 1}` : ""),
      kind: kind === "COMBO" ? (style.type ?? "COLUMN") : kind,
      style,
      points: points.slice(headers, length),
    })),
  };
}

/** A first cell with a text above numbers names them, and so does one above names that nobody has who is named. */
function hasHeader(kind, along, columns) {
  if (kind === "orgChart") {
    const first = columns[0][0]?.text ?? "";
    return first !== "" && !along.some((point) => point.text === first);
  }
  return columns.some(([first, ...rest]) => typeof first?.value === "string" && first.value !== "" && rest.some((point) => numberOf(point) !== null));
}

function filled(points) {
  return points.findLastIndex((point) => point.value !== "") + 1;
}
