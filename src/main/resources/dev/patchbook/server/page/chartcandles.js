// Candlesticks: a thin bar from the lowest to the highest, a broad one between open and close, hollow where it rose.

import { axesOf, own } from "./chartparts.js";
import { numberOf } from "./numbers.js";

export function candles({ candlestickChart: chart }, model, ink) {
  const [low, open, close, high] = model.columns;
  const between = (one, other) => one.map((point, row) => [numberOf(point), numberOf(other[row])]);
  const rose = open.map((point, row) => numberOf(point) < numberOf(close[row]));
  const paint = own(0);
  const told = (row) => [["Low", low], ["Open", open], ["Close", close], ["High", high]].map(([name, points]) => ` ${name}: ${points[row]?.text ?? ""}`);
  const bars = { grouped: false, borderColor: paint, yAxisID: "left" };
  return {
    type: "bar",
    data: {
      labels: model.labels,
      datasets: [
        { ...bars, label: "Low to high", data: between(low, high), backgroundColor: paint, barThickness: 2 },
        { ...bars, label: "Open to close", data: between(open, close), backgroundColor: rose.map((up) => (up ? ink.paper : paint)), borderWidth: 2, borderSkipped: false, categoryPercentage: 0.6, minBarLength: 2 },
      ],
    },
    options: {
      interaction: { mode: "index", intersect: false },
      scales: fitted(axesOf({ domains: [chart.domain] }, { ...model, series: [{ points: low, style: {} }] }, { ink })),
      plugins: {
        legend: { display: false },
        tooltip: { filter: ({ datasetIndex }) => datasetIndex === 1, callbacks: { label: ({ dataIndex }) => told(dataIndex) } },
      },
    },
  };
}

/** The numbers of an exchange are far from zero. */
function fitted(axes) {
  return { ...axes, left: { ...axes.left, beginAtZero: false, grace: "5%" } };
}
