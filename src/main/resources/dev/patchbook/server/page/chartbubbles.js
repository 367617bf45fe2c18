// Bubbles: two numbers place each, a third is its area, and a group gives it its colour.

import { axesOf, legend, own, thinned } from "./chartparts.js";
import { numberOf } from "./numbers.js";

const [SMALLEST, LARGEST] = [5, 25];

export function bubbles({ bubbleChart: chart }, model, ink) {
  const [heights, sizes, names, groups] = model.columns;
  const largest = Math.max(0, ...sizes.map((point) => numberOf(point) ?? 0));
  const rows = heights.map((_, row) => row).filter((row) => numberOf(model.points[row]) !== null && numberOf(heights[row]) !== null);
  const datasets = [...Map.groupBy(rows, (row) => groups[row]?.text ?? "")].map(([label, mine], at) => ({
    label,
    rows: mine,
    data: mine.map((row) => ({ x: numberOf(model.points[row]), y: numberOf(heights[row]), r: radiusOf(numberOf(sizes[row]), largest, chart) })),
    backgroundColor: thinned(own(at), Math.round((chart.bubbleOpacity || 0.8) * 100)),
    borderColor: ink.paper,
    yAxisID: "left",
  }));
  const told = (row) => [names[row], model.points[row], heights[row], sizes[row]].map((point) => point?.text).filter(Boolean).join(", ");
  return {
    type: "bubble",
    data: { datasets },
    options: {
      clip: false,
      scales: roomy(axesOf({}, { ...model, series: [{ points: heights, style: {} }] }, { scatter: true, ink })),
      plugins: {
        legend: legend(chart.legendPosition, datasets.length > 1, "right", ink),
        tooltip: { callbacks: { label: ({ dataset, dataIndex }) => ` ${told(dataset.rows[dataIndex])}` } },
      },
    },
    plugins: [{ id: "names", afterDatasetsDraw: (drawing) => write(drawing, names, ink) }],
  };
}

function radiusOf(size, largest, { bubbleMinRadiusSize: least, bubbleMaxRadiusSize: most }) {
  const [low, high] = [least || SMALLEST, most || LARGEST];
  return size === null || largest === 0 ? low : Math.max(low, high * Math.sqrt(Math.max(0, size) / largest));
}

/** A bubble is larger than the point that it stands for. */
function roomy(axes) {
  return Object.fromEntries(Object.entries(axes).map(([name, axis]) => [name, { ...axis, grace: "25%" }]));
}

/** The names stand on the right of their bubbles, or on the left where there is no room. */
function write(drawing, names, ink) {
  const { ctx, width } = drawing;
  ctx.save();
  Object.assign(ctx, { fillStyle: ink.text, textBaseline: "middle", font: `11px ${globalThis.Chart.defaults.font.family}` });
  drawing.data.datasets.forEach(({ rows, data }, at) => drawing.getDatasetMeta(at).data.forEach(({ x, y }, index) => {
    const name = names[rows[index]]?.text ?? "";
    const away = data[index].r + 4;
    const fits = x + away + ctx.measureText(name).width < width;
    ctx.textAlign = fits ? "left" : "right";
    ctx.fillText(name, fits ? x + away : x - away, y);
  }));
  ctx.restore();
}
