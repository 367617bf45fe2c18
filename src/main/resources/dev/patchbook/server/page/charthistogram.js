// How numbers are spread, as bars: how many of each series lie in each of the same steps.

import { numberOf, plainly } from "./numbers.js";

const MOST_STEPS = 400;

/** The model of a histogram as one of bars. */
export function barred({ bucketSize, outlierPercentile = 0 }, model) {
  const all = model.series.flatMap((each) => each.points.map(numberOf)).filter((number) => number !== null).sort((one, other) => one - other);
  if (all.length === 0) {
    return { ...model, labels: [], series: [] };
  }
  const cut = Math.floor(all.length * outlierPercentile);
  const [low, high] = [all[cut], all[all.length - 1 - cut]];
  const step = Math.max(bucketSize || stepFor(low, high, all.length), (high - low) / MOST_STEPS);
  const start = Math.floor(low / step) * step;
  const count = Math.floor((high - start) / step) + 1;
  const place = (number) => Math.max(0, Math.min(count - 1, Math.floor((number - start) / step)));
  const series = model.series.map((each) => {
    const counts = new Array(count).fill(0);
    each.points.map(numberOf).filter((number) => number !== null).forEach((number) => counts[place(number)]++);
    return { ...each, kind: "HISTOGRAM", points: counts.map((value) => ({ value, text: String(value) })) };
  });
  return { ...model, labels: Array.from({ length: count }, (_, at) => `${plainly(start + at * step)} – ${plainly(start + (at + 1) * step)}`), series };
}

/** A step of 1, 2 or 5 and zeros that gives about as many bars as the root of the numbers. */
function stepFor(low, high, count) {
  const rough = (high - low) / Math.max(4, Math.min(30, Math.sqrt(count)));
  if (rough === 0) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
}
