// What a scorecard says: one number out of many, and how far it is from another.

import { numberOf, plainly, writtenLike } from "./numbers.js";

const AGGREGATES = {
  SUM: (numbers) => numbers.reduce((sum, number) => sum + number, 0),
  AVERAGE: (numbers) => AGGREGATES.SUM(numbers) / numbers.length,
  COUNT: (numbers) => numbers.length,
  MAX: (numbers) => Math.max(...numbers),
  MIN: (numbers) => Math.min(...numbers),
  MEDIAN: (numbers) => AGGREGATES.AVERAGE(numbers.toSorted((one, other) => one - other).slice(Math.ceil(numbers.length / 2) - 1, Math.floor(numbers.length / 2) + 1)),
};

/** The number, and how it stands to what it is compared with; undefined where there is no number. */
export function scoreOf(chart, [keys, baselines]) {
  const [key, base] = [keys, baselines].map((points) => aggregated(points, chart.aggregateType));
  if (key === null) {
    return undefined;
  }
  const { prefix = "", suffix = "" } = chart.customFormatOptions ?? {};
  const sample = keys.find((point) => numberOf(point) !== null);
  const write = (number) => `${prefix}${((chart.aggregateType !== "COUNT" && writtenLike(sample.text, sample.value)) || plainly)(number * (chart.scaleFactor || 1))}${suffix}`;
  if (base === null) {
    return { text: write(key) };
  }
  const { comparisonType, description = "", ...colours } = chart.baselineValueFormat ?? {};
  const change = key - base;
  const much = comparisonType === "PERCENTAGE_DIFFERENCE" ? (base === 0 ? "" : `${plainly((Math.abs(change) / Math.abs(base)) * 100, 0, 1)}%`) : write(Math.abs(change));
  return { text: write(key), change, baseline: `${change < 0 ? "▼" : change > 0 ? "▲" : "＝"} ${much} ${description}`.trim(), colours };
}

function aggregated(points, type) {
  const numbers = points.map(numberOf).filter((number) => number !== null);
  return numbers.length === 0 ? null : (AGGREGATES[type] ?? ((all) => all[0]))(numbers);
}
