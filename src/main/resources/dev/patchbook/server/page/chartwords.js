// A chart in words, for those who do not see it.

import { numberOf } from "./numbers.js";

const MOST_TOLD = 12;

export function wordsOf(model) {
  const title = model.title ? `: ${model.title}` : "";
  const subtitle = model.subtitle ? ` (${model.subtitle})` : "";
  const series = model.series.map((each) => seriesInWords(each, model.labels));
  const told = model.words ? `${model.words}.` : series.join(" ");
  return `${model.name}${title}${subtitle}. ${series.length > 0 ? told : "It has no numbers yet."}`;
}

function seriesInWords({ name, points }, labels) {
  const told = points.map((point, at) => ({ number: numberOf(point), text: `${labels[at] || at + 1}: ${point.text}` })).filter((point) => point.number !== null);
  const start = name ? `${name}: ` : "";
  if (told.length === 0) {
    return `${start}no numbers.`;
  }
  if (told.length <= MOST_TOLD) {
    return `${start}${told.map((point) => point.text).join("; ")}.`;
  }
  const [low, high] = [(one, other) => one.number < other.number, (one, other) => one.number > other.number].map((wins) => told.reduce((best, each) => (wins(each, best) ? each : best)));
  return `${start}${told.length.toLocaleString()} numbers, the lowest ${low.text}, the highest ${high.text}.`;
}
