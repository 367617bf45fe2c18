// Waterfalls: each bar begins where the one before it ended; totals begin at zero.

import { axesOf, legend, own, paintOf } from "./chartparts.js";
import { numberOf, plainly, writtenLike } from "./numbers.js";

const KINDS = { rise: ["positiveColumnsStyle", "Increase", 0], fall: ["negativeColumnsStyle", "Decrease", 1], total: ["subtotalColumnsStyle", "Subtotal", 7] };

export function waterfall({ waterfallChart: chart }, model, ink) {
  const { labels, bars } = barsOf(chart, model);
  const datasets = [...Map.groupBy(bars, ({ series, kind }) => `${series} ${kind}`).values()].map((mine) => {
    const [{ series, kind }] = mine;
    const [style, usual, colour] = KINDS[kind];
    const said = model.series[series].style[style];
    const data = new Array(labels.length).fill(null);
    mine.forEach(({ place, from, to }) => (data[place] = [from, to]));
    return { label: said?.label || usual, data, grouped: false, backgroundColor: said ? paintOf(said, colour) : own(colour), categoryPercentage: 0.75, yAxisID: "left" };
  });
  const sample = model.series.flatMap(({ points }) => points).find(numberOf);
  const write = (sample && writtenLike(sample.text, sample.value)) ?? plainly;
  return {
    type: "bar",
    data: { labels, datasets },
    options: {
      interaction: { mode: "index", intersect: false },
      scales: axesOf({ domains: [chart.domain] }, model, { ink }),
      plugins: {
        legend: legend(chart.legendPosition, true, "top", ink),
        tooltip: { filter: ({ raw }) => raw !== null, callbacks: { label: ({ dataset, raw: [from, to] }) => ` ${dataset.label}: ${write(to - from)}` } },
      },
    },
    plugins: chart.hideConnectorLines ? [] : [{ id: "connectors", beforeDatasetsDraw: (drawing) => connect(drawing, bars, ink) }],
  };
}

/** Bars from one height to another at their place along the labels; several of one place stand on each other. */
function barsOf(chart, model) {
  const [labels, bars] = [[], []];
  let height = 0;
  const total = (series, label, to = height, place = labels.push(label) - 1) => {
    bars.push({ series, kind: "total", place, from: 0, to });
    height = to;
  };
  const step = (series, place, number) => {
    bars.push({ series, kind: number < 0 ? "fall" : "rise", place, from: height, to: height + number });
    height += number;
  };
  const after = (series, row) => subtotals(series, row).filter((each) => !each.dataIsSubtotal).forEach((each) => total(series, each.label || "Subtotal"));
  const subtotals = (series, row) => (model.series[series].style.customSubtotals ?? []).filter(({ subtotalIndex = 0 }) => subtotalIndex === row);
  const isTotal = (series, row) => subtotals(series, row).some((each) => each.dataIsSubtotal) || (chart.firstValueIsTotal && series === 0 && row === 0);
  const add = (series, row, place) => {
    const number = numberOf(model.series[series].points[row]) ?? 0;
    if (isTotal(series, row)) {
      total(series, subtotals(series, row)[0]?.label || model.labels[row], number, place);
    } else {
      step(series, place ?? labels.push(model.labels[row]) - 1, number);
    }
  };
  if (model.series.length > 1 && chart.stackedType !== "SEQUENTIAL") {
    model.labels.forEach((label, row) => {
      const place = labels.push(label) - 1;
      model.series.forEach((_, series) => add(series, row, place));
      model.series.forEach((_, series) => after(series, row));
    });
    if (!model.series.some(({ style }) => style.hideTrailingSubtotal)) {
      total(0, "Total");
    }
  } else {
    model.series.forEach(({ name, style }, series) => {
      model.labels.forEach((_, row) => {
        add(series, row);
        after(series, row);
      });
      if (!style.hideTrailingSubtotal) {
        total(series, model.series.length > 1 ? `Subtotal ${name}` : "Subtotal");
      }
    });
  }
  return { labels, bars };
}

function connect({ ctx, scales: { x, left } }, bars, ink) {
  ctx.save();
  Object.assign(ctx, { strokeStyle: ink.text, lineWidth: 1, globalAlpha: 0.5 });
  bars.slice(1).forEach(({ place }, at) => {
    const { place: before, to } = bars[at];
    if (place !== before) {
      ctx.beginPath();
      ctx.moveTo(x.getPixelForValue(before), left.getPixelForValue(to));
      ctx.lineTo(x.getPixelForValue(place), left.getPixelForValue(to));
      ctx.stroke();
    }
  });
  ctx.restore();
}
