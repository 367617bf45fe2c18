// The filter of a column: by what stands in it or by a condition. The file keeps it, as Sheets does.

import { count } from "./counts.js";
import { dialog, field } from "./dialog.js";
import { button, el } from "./dom.js";
import { letters } from "./places.js";

const MOST = 500;

const CONDITIONS = [
  ["", "No condition", 0],
  ["TEXT_CONTAINS", "Text contains", 1],
  ["TEXT_NOT_CONTAINS", "Text does not contain", 1],
  ["TEXT_STARTS_WITH", "Text starts with", 1],
  ["TEXT_EQ", "Text is exactly", 1],
  ["NOT_BLANK", "Is not empty", 0],
  ["BLANK", "Is empty", 0],
  ["NUMBER_GREATER_THAN_EQ", "Number is at least", 1],
  ["NUMBER_LESS_THAN_EQ", "Number is at most", 1],
  ["NUMBER_BETWEEN", "Number is between", 2],
  ["DATE_AFTER", "Date is after", 1],
  ["DATE_BEFORE", "Date is before", 1],
];

export async function openFilter(grid, column) {
  const texts = (await grid.cells.allTexts(column)).slice(grid.firstRow).map((line) => line[0] ?? "");
  const counts = new Map();
  texts.forEach((text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  const values = [...counts.keys()].sort((one, other) => one.localeCompare(other, undefined, { numeric: true }));
  const criteria = grid.sheet.basicFilter?.criteria?.[column] ?? {};
  const off = new Set(criteria.hiddenValues ?? []);
  const condition = new ConditionFields(criteria.condition);
  const picks = new Picks(values, counts, off);
  const name = grid.cells.cell(grid.firstRow - 1, column)?.text || `column ${letters(column)}`;
  const done = () => {
    box.close();
    apply(grid, column, { hiddenValues: [...off], condition: condition.value() });
  };
  const box = dialog(`Filter ${name}`, [condition.place, picks.place], [button("Cancel", () => box.close()), button("Apply", done, "main")]);
  picks.search.focus();
  box.addEventListener("keydown", (event) => event.key === "Enter" && event.target.matches("input:not([type=checkbox])") && done());
  box.addEventListener("close", () => grid.view.table.focus({ preventScroll: true }));
}

/** Sets what one column lets through; without any criteria left the filter goes. */
function apply(grid, column, { hiddenValues, condition }) {
  const old = grid.sheet.basicFilter;
  const set = (filter) => ({ setBasicFilter: { filter: { range: filter.range, criteria: filter.criteria ?? {} } } });
  const clear = { clearBasicFilter: { sheetId: grid.id } };
  const criteria = { ...old?.criteria };
  delete criteria[column];
  if (hiddenValues.length > 0 || condition) {
    criteria[column] = { ...(hiddenValues.length > 0 && { hiddenValues }), ...(condition && { condition }) };
  }
  const range = old?.range ?? { sheetId: grid.id, startRowIndex: grid.firstRow - 1, endRowIndex: grid.cells.rowCount, startColumnIndex: 0, endColumnIndex: grid.cells.columnCount };
  const requests = [Object.keys(criteria).length > 0 ? set({ range, criteria }) : clear];
  grid.writing.restructure({ requests, back: [old ? set(old) : clear] });
}

class ConditionFields {
  constructor(condition) {
    const typed = (condition?.values ?? []).map((value) => value.userEnteredValue ?? "");
    this.kind = el("select", {}, CONDITIONS.map(([type, text]) => el("option", { value: type }, text)));
    this.kind.value = condition?.type ?? "";
    this.values = [0, 1].map((at) => el("input", { value: typed[at] ?? "", "aria-label": at === 0 ? "What it is compared with" : "Up to" }));
    this.kind.addEventListener("change", () => this.show());
    this.place = el("div", { class: "fields" }, field("Show rows where", this.kind), el("div", { class: "field pair" }, this.values));
    this.show();
  }

  wanted() {
    return CONDITIONS.find(([type]) => type === this.kind.value)?.[2] ?? 0;
  }

  show() {
    this.values.forEach((input, at) => (input.hidden = at >= this.wanted()));
  }

  value() {
    const values = this.values.slice(0, this.wanted()).map((input) => ({ userEnteredValue: input.value.trim() }));
    return this.kind.value && values.every((value) => value.userEnteredValue) ? { type: this.kind.value, ...(values.length > 0 && { values }) } : undefined;
  }
}

/** The values of the column, each to be ticked. */
class Picks {
  constructor(values, counts, off) {
    this.values = values;
    this.counts = counts;
    this.off = off;
    this.search = el("input", { type: "search", placeholder: "Search", "aria-label": "Search the values", oninput: () => this.draw() });
    this.list = el("div", { class: "picks", role: "group", "aria-label": "Values" });
    const all = (shown) => {
      this.found().forEach((value) => (shown ? off.delete(value) : off.add(value)));
      this.draw();
    };
    this.place = el("div", { class: "fields" }, field("Values", this.search), el("div", { class: "buttons" }, button("Tick all", () => all(true)), button("Tick none", () => all(false))), this.list);
    this.draw();
  }

  found() {
    const wanted = this.search.value.toLowerCase();
    return this.values.filter((value) => value.toLowerCase().includes(wanted));
  }

  draw() {
    const found = this.found();
    const rows = found.slice(0, MOST).map((value) => {
      const box = el("input", { type: "checkbox", checked: !this.off.has(value) });
      box.addEventListener("change", () => (box.checked ? this.off.delete(value) : this.off.add(value)));
      return el("label", { class: "tick" }, box, el("span", {}, value || "(empty)", " ", el("small", {}, this.counts.get(value).toLocaleString())));
    });
    const rest = found.length - rows.length;
    this.list.replaceChildren(...rows, rest > 0 ? el("small", {}, `${count(rest, "more value")}: search for them.`) : "");
  }
}
