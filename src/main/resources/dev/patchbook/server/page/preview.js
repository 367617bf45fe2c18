// What an import would do, in plain words: counts, first changes, what is good to know.

import { shown } from "./conflicts.js";
import { count } from "./counts.js";
import { el } from "./dom.js";

const MOST_TOLD = 12;
const MOST_CHANGES = 200;

/** The counts of a report. */
export function figures(report) {
  const figure = (number, name, kind = "") => el("li", { class: kind }, el("b", {}, number.toLocaleString()), ` ${name}`);
  return el("ul", { class: "figures" },
    figure(report.added, "new"),
    figure(report.updated, "changed"),
    figure(report.unchanged, "unchanged"),
    report.gone ? figure(report.gone, "gone from the CRM", "warn") : "",
    report.conflicts.length ? figure(report.conflicts.length, report.conflicts.length === 1 ? "conflict" : "conflicts", "warn") : "");
}

/** The first changes, old and new. */
export function changes(report) {
  const all = report.changes ?? [];
  if (all.length === 0) {
    return "";
  }
  const heads = ["Row", "Column", "Now", "Then"].map((title) => el("th", { scope: "col" }, title));
  const rows = all.slice(0, MOST_CHANGES).map((change) => el("tr", {},
    el("td", {}, change.key), el("td", {}, change.column),
    el("td", { class: "old" }, shown(change.old)), el("td", { class: "new" }, shown(change.new))));
  const more = all.length - MOST_CHANGES;
  return el("details", { open: report.updated > 0 }, el("summary", {}, "What changes, cell by cell"),
    el("div", { class: "scroll" }, el("table", { class: "changes" }, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows))),
    more > 0 ? el("p", { class: "calm" }, `and ${count(more, "more cell")} or more`) : "");
}

/** What could not be read, was left out, or is good to know; what the table of columns says already is not said again. */
export function problems(report) {
  const told = report.problems.filter((problem) => !["Guessed column", "Column read by its values", "Column left out"].includes(problem.kind));
  if (told.length === 0) {
    return "";
  }
  const line = (problem) => el("li", {}, problem.location ? el("b", {}, `${problem.location}: `) : "", problem.message, problem.fix && problem.severity !== "note" ? el("small", {}, ` ${problem.fix}`) : "");
  const rest = told.length - MOST_TOLD;
  return el("details", { open: told.some((problem) => problem.severity !== "note") },
    el("summary", {}, `Good to know${told.length > 1 ? ` (${told.length.toLocaleString()})` : ""}`),
    el("ul", { class: "lines" }, told.slice(0, MOST_TOLD).map(line), rest > 0 ? el("li", { class: "calm" }, `and ${rest.toLocaleString()} more`) : ""));
}

/** A part of the preview that asks for something. */
export function section(title, hint, ...content) {
  return el("section", { class: "asks" }, el("h3", {}, title), hint ? el("p", { class: "calm" }, hint) : "", content);
}
