// Cells in which somebody and the CRM say different things: both values, and a choice for each.

import { get, post } from "./calls.js";
import { count } from "./counts.js";
import { dialog, faultBox } from "./dialog.js";
import { button, el, skeleton } from "./dom.js";

const MOST = 200;
const MINE = "mine";
const CRM = "crm";
let made = 0;

export class Conflicts {
  /**
   * @param all each with key, column, yours, theirs, and why or formula
   * @param chose is called when a choice changed
   * @param before an earlier look at them: what was chosen for the same cells still holds
   */
  constructor(all, chose, before) {
    this.all = all;
    this.chose = chose;
    const chosen = new Map(before?.decided().map(({ conflict, take }) => [cellOf(conflict), take]));
    this.choices = new Map(all.filter((conflict) => chosen.has(cellOf(conflict))).map((conflict) => [conflict, chosen.get(cellOf(conflict))]));
    this.whys = new Set(all.map((conflict) => conflict.why));
    this.place = el("div", { class: "conflicts" });
    this.draw();
  }

  /** Those that are decided, each with what was chosen. */
  decided() {
    return [...this.choices].map(([conflict, take]) => ({ conflict, take }));
  }

  draw() {
    const heads = ["Row", "Column", "You have", "The CRM says"].map((title) => el("th", { scope: "col" }, title));
    const rows = this.all.slice(0, MOST).map((conflict) => this.row(conflict));
    const more = this.all.length - MOST;
    const [why] = this.whys;
    this.place.replaceChildren(...[
      this.whys.size === 1 && why ? el("p", {}, why) : "",
      this.all.length > 1 ? el("div", { class: "buttons" },
        el("button", { type: "button", class: "small", onclick: () => this.chooseAll(MINE) }, "Keep all of mine"),
        el("button", { type: "button", class: "small", onclick: () => this.chooseAll(CRM) }, "Take all of the CRM's")) : "",
      el("div", { class: "scroll" }, el("table", { class: "changes decisions" }, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, rows))),
      more > 0 ? el("p", { class: "calm" }, `and ${count(more, "more cell")}: the two buttons above hold for them too.`) : "",
    ].filter((part) => part !== ""));
  }

  row(conflict) {
    const group = `conflict-${++made}`;
    const pick = (take, value) => {
      const fixed = take === CRM && conflict.formula;
      const input = el("input", { type: "radio", name: group, value: take, disabled: fixed, checked: this.choices.get(conflict) === take, "aria-label": `${take === MINE ? "Keep mine" : "Take the CRM's"} for ${conflict.key}, ${conflict.column}: ${shown(value)}` });
      input.addEventListener("change", () => this.choose(conflict, take));
      return el("td", {}, el("label", { class: "pick" }, input, el("span", {}, shown(value), fixed ? el("small", {}, "Your cell holds a formula, which is never replaced.") : "")));
    };
    const why = conflict.why && this.whys.size > 1 ? el("small", {}, conflict.why) : "";
    return el("tr", {}, el("td", {}, conflict.key, why), el("td", {}, conflict.column), pick(MINE, conflict.yours), pick(CRM, conflict.theirs));
  }

  choose(conflict, take) {
    this.choices.set(conflict, take);
    this.chose();
  }

  chooseAll(take) {
    this.choices = new Map(this.all.filter((conflict) => take === MINE || !conflict.formula).map((conflict) => [conflict, take]));
    this.draw();
    this.chose();
  }
}

function cellOf({ key, column }) {
  return JSON.stringify([key, column]);
}

/** Decides open conflicts of a plan; answers those that are left. */
export async function decide(plan, decided) {
  const decisions = decided.map(({ conflict, take }) => ({ at: conflict.at, take }));
  return (await post(`/api/plans/${plan}/imports/conflicts`, { decisions })).conflicts;
}

/** Carries out what was chosen before an import; answers how many were decided and those that are open. */
export async function decideAfter(plan, tab, decided) {
  const { conflicts } = await get(`/api/plans/${plan}/imports`);
  const carried = decided.flatMap(({ conflict, take }) => {
    const open = conflicts.find((each) => each.at.tab === tab && each.key === conflict.key && each.column === conflict.column);
    return open && !(take === CRM && open.formula) ? [{ conflict: open, take }] : [];
  });
  return { settled: carried.length, open: carried.length ? await decide(plan, carried) : conflicts };
}

/** Shows the open conflicts of a plan to decide them; `done` is told how many were decided and how many are left. */
export async function openConflicts(plan, done) {
  const body = el("div", { class: "outcome" }, skeleton(4));
  const go = button("Decide", () => carryOut(), "main");
  const box = dialog("You and the CRM differ", body, [button("Close", () => box.close()), go], "wide");
  go.disabled = true;
  let list;
  const carryOut = async () => {
    go.disabled = true;
    body.querySelector(".fault")?.remove();
    const decided = list.decided();
    try {
      const left = await decide(plan, decided);
      box.close();
      done(decided.length, left.length);
    } catch (fault) {
      body.prepend(faultBox(fault));
      go.disabled = false;
    }
  };
  try {
    const { conflicts } = await get(`/api/plans/${plan}/imports`);
    list = new Conflicts(conflicts, () => {
      go.disabled = list.decided().length === 0;
      go.textContent = `Decide ${count(list.decided().length, "cell")}`;
    });
    body.replaceChildren(...(conflicts.length
      ? [el("p", { class: "calm" }, "What you keep is named again only when the CRM says something else. What you leave open stays as you have it."), list.place]
      : [el("p", {}, "Nothing is open: wherever you and the CRM differed, it is decided.")]));
  } catch (fault) {
    body.replaceChildren(faultBox(fault));
  }
}

export function shown(value) {
  return value === null || value === undefined || value === "" ? "–" : typeof value === "boolean" ? (value ? "Yes" : "No") : typeof value === "number" ? value.toLocaleString(undefined, { maximumFractionDigits: 6 }) : String(value);
}
