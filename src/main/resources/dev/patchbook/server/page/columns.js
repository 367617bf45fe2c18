// Where each column of a file goes: shown as it was recognised, and changed by choosing.

import { get } from "./calls.js";
import { count } from "./counts.js";
import { el } from "./dom.js";
import { quoted } from "./places.js";

const FEW = 12;
const LEFT_OUT = "";

export class Columns {
  /** @param changed is called when somebody chose another place for a column */
  constructor(plan, changed) {
    this.plan = plan;
    this.changed = changed;
    this.place = el("div", {});
    this.start([]);
  }

  /** Forgets what was chosen, as for another tab; `headings` are those of the file as far as they are known. */
  async start(headings, tab) {
    this.chosen = new Map();
    this.uses = headings.map((from) => ({ from }));
    this.headers = tab ? await headersOf(this.plan, tab) : [];
    this.draw();
  }

  /** Takes over what the file's columns were recognised as. */
  take(uses) {
    const leftOut = [...this.chosen].filter(([from]) => !uses.some((use) => use.from === from));
    this.uses = [...uses, ...leftOut.map(([from, to]) => ({ from, to }))];
    this.draw();
  }

  /** What somebody chose, as an import takes it. */
  mapping() {
    return Object.fromEntries(this.chosen);
  }

  draw() {
    const open = this.place.querySelector("details")?.open ?? this.uses.length <= FEW;
    const focused = document.activeElement?.dataset.from;
    const seen = new Set();
    const rows = this.uses.map((use) => {
      const again = seen.has(use.from);
      seen.add(use.from);
      return el("tr", {}, el("td", {}, again ? "" : use.from), el("td", { class: "arrow" }, "→"), el("td", {}, again ? `and ${use.to}` : this.choice(use)));
    });
    this.place.replaceChildren(seen.size === 0 ? "" : el("details", { open }, el("summary", {}, `${count(seen.size, "column")} of the file`), el("table", { class: "mapped" }, el("tbody", {}, rows))));
    [...this.place.querySelectorAll("select")].find((select) => select.dataset.from === focused)?.focus();
  }

  choice({ from, to }) {
    const own = !this.headers.some((header) => header.toLowerCase() === from.toLowerCase());
    const known = to === undefined || to === LEFT_OUT || to === from || this.headers.includes(to);
    const options = [
      to === undefined ? el("option", { value: "?", selected: true }, "Not recognised") : "",
      ...this.headers.map((header) => el("option", { value: header, selected: header === to }, header)),
      known ? "" : el("option", { value: to, selected: true }, to),
      own ? el("option", { value: from, selected: from === to }, `A column of your own: ${from}`) : "",
      el("option", { value: LEFT_OUT, selected: to === LEFT_OUT }, "Leave out"),
    ];
    const select = el("select", { "data-from": from, "aria-label": `Where ${from} goes` }, options);
    select.addEventListener("change", () => {
      this.chosen.set(from, select.value);
      this.changed();
    });
    return select;
  }
}

/** The headers of a tab; none where it cannot be read, as after somebody renamed it. */
async function headersOf(plan, tab) {
  try {
    const answer = await get(`/v4/spreadsheets/${plan}/values/${encodeURIComponent(`${quoted(tab)}!1:1`)}`);
    return (answer.values?.[0] ?? []).filter((header) => header !== "");
  } catch {
    return [];
  }
}

/** The headings in the first line of a CSV file; none where it is another kind of file. */
export function headingsOf(name, text) {
  if (!/\.csv$/i.test(name)) {
    return [];
  }
  const [line] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const mark = [",", ";", "\t", "|"].reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best));
  return [...new Set(line.split(mark).map((heading) => heading.trim().replace(/^"(.*)"$/, "$1")).filter((heading) => heading !== ""))];
}
