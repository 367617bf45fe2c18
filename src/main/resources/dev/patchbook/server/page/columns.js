// Where each column of an export goes: as it was recognised, why, and changed by choosing.

import { get } from "./calls.js";
import { count } from "./counts.js";
import { el } from "./dom.js";
import { quoted } from "./places.js";

const SURE = new Set(["name", "said", "remembered", "content"]);
const LEFT_OUT = "";
const NOT_KNOWN = "?";
const MARKS = { guess: "Please check", said: "Your choice", remembered: "Remembered", content: "By its values", kept: "Your own column", left: "Left out" };

export class Columns {
  /** @param changed is called when somebody chose another place for a column, or confirmed one */
  constructor(plan, changed) {
    this.plan = plan;
    this.changed = changed;
    this.place = el("div", {});
    this.chosen = new Map();
    this.uses = [];
    this.headers = [];
    this.own = [];
  }

  /**
   * Forgets what was chosen, as for another tab.
   *
   * @param headings of the export, as far as they are known
   * @param target the tab with its headers, those that may be filled and those that Patchbook fills
   */
  async start(headings, target) {
    this.chosen = new Map();
    this.opened = undefined;
    this.uses = headings.map((from) => ({ from, examples: [] }));
    this.headers = target.headers;
    const patchbooks = new Set([...target.headers, ...target.filled].map((header) => header.toLowerCase()));
    this.own = (await headersOf(this.plan, target.tab)).filter((header) => !patchbooks.has(header.toLowerCase()));
    this.place.replaceChildren();
  }

  /** Takes over what the columns were recognised as. */
  take(uses) {
    this.uses = uses;
    this.draw();
  }

  /** The export was refused: its headings, if they are told, are offered all the same. */
  refused(headings) {
    if (headings.length > 0) {
      const known = new Map(this.uses.map((use) => [use.from, use]));
      this.uses = headings.map((from) => known.get(from) ?? { from, examples: [] });
    }
    this.opened = true;
    this.draw();
  }

  /** What somebody chose or confirmed, as an import takes it. */
  mapping() {
    return Object.fromEntries(this.chosen);
  }

  /** How many columns are guessed and not confirmed. */
  guesses() {
    return new Set(this.uses.filter((use) => this.isGuess(use)).map((use) => use.from)).size;
  }

  isGuess(use) {
    return use.basis === "guess" && !this.chosen.has(use.from);
  }

  draw() {
    const focused = document.activeElement?.dataset?.from;
    const uses = this.sorted();
    const columns = new Set(uses.map((use) => use.from)).size;
    if (columns === 0) {
      this.place.replaceChildren();
      return;
    }
    const guesses = this.guesses();
    const sure = uses.every((use) => SURE.has(use.basis));
    const open = this.opened ?? !sure;
    const mark = guesses > 0 ? el("span", { class: "mark guess" }, `${guesses === 1 ? "one" : guesses} to check`) : sure ? el("span", { class: "mark" }, "all known") : "";
    const summary = el("summary", {}, `Where ${columns === 1 ? "its column goes" : `its ${count(columns, "column")} go`} `, mark);
    const details = el("details", { open, class: "mapping" }, summary, this.table(uses));
    details.addEventListener("toggle", () => (this.opened = details.open));
    this.place.replaceChildren(details);
    [...this.place.querySelectorAll("select")].find((select) => select.dataset.from === focused)?.focus();
  }

  /** Guesses first, then what is not known, then the rest; what goes to two places stays together. */
  sorted() {
    const rank = (use) => (this.isGuess(use) ? 0 : use.basis === "kept" || use.basis === undefined ? 1 : 2);
    const firsts = [...new Map(this.uses.toReversed().map((use) => [use.from, use])).values()].reverse();
    return firsts.sort((one, other) => rank(one) - rank(other)).flatMap((first) => this.uses.filter((use) => use.from === first.from));
  }

  table(uses) {
    const heads = el("tr", {}, el("th", { scope: "col" }, "In the export"), el("th", { class: "arrow" }), el("th", { scope: "col" }, "Goes to"), el("th", { scope: "col" }, "Why"));
    const seen = new Set();
    const rows = uses.map((use) => {
      const again = seen.has(use.from);
      seen.add(use.from);
      return this.row(use, again);
    });
    return el("table", { class: "mapped" }, el("thead", {}, heads), el("tbody", {}, rows));
  }

  row(use, again) {
    const examples = use.examples.map((example) => el("span", { class: "example" }, example));
    const from = el("td", { class: "from" }, el("b", {}, use.from), el("small", {}, again ? "goes there too" : examples.length ? examples : use.basis ? "nothing in it" : ""));
    const to = el("td", { class: "to" }, again ? el("span", {}, use.to) : this.choice(use));
    return el("tr", { class: this.isGuess(use) ? "guess" : "" }, from, el("td", { class: "arrow", "aria-hidden": "true" }, "→"), to, el("td", { class: "why" }, this.reasons(use, again)));
  }

  reasons(use, again) {
    const chosen = this.chosen.has(use.from);
    const basis = chosen && use.basis !== "left" ? "said" : use.basis;
    const mark = MARKS[basis] ? el("span", { class: `mark ${basis}` }, MARKS[basis]) : "";
    const words = chosen ? "" : why(use);
    const right = this.isGuess(use) && !again
      ? el("button", { type: "button", class: "small", "data-from": use.from, "aria-label": `${use.from} is ${use.to}: that is right`, onclick: () => this.choose(use.from, use.to) }, "That is right")
      : "";
    return [mark, el("span", {}, words), right];
  }

  choose(from, to) {
    this.chosen.set(from, to);
    this.changed();
  }

  choice({ from, to }) {
    const isOwn = (header) => header.toLowerCase() === from.toLowerCase();
    const keeps = ![...this.headers, ...this.own].some(isOwn);
    const known = to === undefined || to === LEFT_OUT || to === from || [...this.headers, ...this.own].includes(to);
    const option = (header) => el("option", { value: header, selected: header === to }, header);
    const select = el("select", { "data-from": from, "aria-label": `Where ${from} goes` },
      to === undefined ? el("option", { value: NOT_KNOWN, selected: true, disabled: true }, "Choose…") : "",
      el("optgroup", { label: "Patchbook works with" }, this.headers.map(option)),
      this.own.length ? el("optgroup", { label: "Your own columns" }, this.own.map(option)) : "",
      el("optgroup", { label: "Or" },
        known ? "" : el("option", { value: to, selected: true }, to),
        keeps ? el("option", { value: from, selected: from === to }, "Keep as my own column") : "",
        el("option", { value: LEFT_OUT, selected: to === LEFT_OUT }, "Leave out")));
    select.addEventListener("change", () => this.choose(from, select.value));
    return select;
  }
}

/** What speaks for where a column goes, in a sentence. */
function why({ from, to, basis, why: words = "say where it goes, or leave it" }) {
  if (basis === "kept") {
    return "Neither its name nor its values are known.";
  }
  if (basis === "name" && from.toLowerCase() === to.toLowerCase()) {
    return "It has the same name.";
  }
  return words === "" ? "" : `${words[0].toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}

/** The headers of a tab; none where it cannot be read, as before the import that makes it. */
async function headersOf(plan, tab) {
  try {
    const answer = await get(`/v4/spreadsheets/${plan}`, { fields: "sheets(properties(title))" });
    if (!answer.sheets.some((sheet) => sheet.properties.title === tab)) {
      return [];
    }
    const values = await get(`/v4/spreadsheets/${plan}/values/${encodeURIComponent(`${quoted(tab)}!1:1`)}`);
    return (values.values?.[0] ?? []).filter((header) => header !== "");
  } catch {
    return [];
  }
}

/** The headings in the first line of a text. */
export function headingsOf(text) {
  const [line] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const mark = [",", ";", "\t", "|"].reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best));
  return [...new Set(line.split(mark).map((heading) => heading.trim().replace(/^"(.*)"$/, "$1")).filter((heading) => heading !== ""))];
}
