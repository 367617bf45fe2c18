// Importing a file into a plan: first what would happen, then, once it is confirmed, the import.

import { post } from "./calls.js";
import { Columns, headingsOf } from "./columns.js";
import { count } from "./counts.js";
import { button, el } from "./dom.js";
import { cancel, dialog, faultBox, field } from "./dialog.js";

const TABS = { accounts: "Accounts", opportunities: "Opportunities", activity: "Activity", goals: "Goals" };
const HEAD_BYTES = 4096;
const MOST_SHOWN = 12;
const MOST_ROWS = 200;
const WAITS_FOR_A_YES = 409;

/** Shows what importing the file would do; `done` is called once it is imported. */
export async function importFile(plan, file, done) {
  const head = await headOf(file);
  const tab = el("select", { name: "tab", autofocus: true }, Object.entries(TABS).map(([value, title]) => el("option", { value }, title)));
  tab.value = guess(file.name, head);
  const outcome = el("div", { class: "outcome", "aria-live": "polite" });
  const columns = new Columns(plan, () => look());
  const full = tick("full", "The file is my whole list: records that are not in it are gone from the CRM", () => look());
  const takeCrm = tick("takeCrm", "Where the CRM and I both changed a cell, take the CRM's", () => look());
  const go = button("Import", () => confirm(), "main");
  const box = dialog(`Import ${file.name}`, [field("Into the tab", tab), full.row, takeCrm.row, outcome, columns.place], [cancel(() => box), go]);
  takeCrm.row.hidden = true;
  let turn = 0;
  let sure = false;

  const ask = (dryRun) =>
    send(plan, file, { tab: tab.value, dryRun, full: full.box.checked, takeCrm: takeCrm.box.checked, confirm: sure }, columns.mapping());

  const start = async () => {
    await columns.start(headingsOf(file.name, head), TABS[tab.value]);
    await look();
  };

  const look = async () => {
    const mine = ++turn;
    sure = false;
    go.disabled = true;
    outcome.replaceChildren(el("p", { class: "calm working" }, "Reading the file…"));
    try {
      const report = await ask(true);
      if (mine === turn) {
        outcome.replaceChildren(...summary(report));
        columns.take(report.columns);
        takeCrm.row.hidden = !report.conflicts.length && !takeCrm.box.checked;
        const changes = report.added + report.updated + report.gone;
        go.disabled = changes === 0;
        go.textContent = changes === 0 ? "Nothing to import" : `Import ${count(changes, "row")}`;
      }
    } catch (fault) {
      if (mine === turn) {
        outcome.replaceChildren(faultBox(fault));
        go.textContent = "Import";
      }
    }
  };

  const confirm = async () => {
    const label = go.textContent;
    go.disabled = tab.disabled = true;
    go.textContent = "Importing…";
    try {
      const report = await ask(false);
      box.close();
      done(TABS[tab.value], report);
    } catch (fault) {
      outcome.replaceChildren(faultBox(fault));
      go.disabled = tab.disabled = false;
      sure = fault.status === WAITS_FOR_A_YES;
      go.textContent = sure ? "Yes, they are gone" : label;
    }
  };

  tab.addEventListener("change", start);
  start();
}

/** A box to tick and its label. */
function tick(name, label, changed) {
  const box = el("input", { type: "checkbox", name });
  box.addEventListener("change", changed);
  return { box, row: el("label", { class: "tick" }, box, ` ${label}`) };
}

function send(plan, file, options, mapping) {
  const form = new FormData();
  form.append("file", file, file.name);
  form.append("mapping", JSON.stringify(mapping));
  return post(`/api/plans/${plan}/imports?${new URLSearchParams(options)}`, form);
}

async function headOf(file) {
  return /\.csv$/i.test(file.name) ? file.slice(0, HEAD_BYTES).text() : "";
}

/** The tab that the file's headers, else its name, speak of. */
function guess(name, head) {
  const words = `${name} ${head.split(/\r?\n/, 1)[0]}`.toLowerCase();
  if (/(?<!last.|next.)\bactivit(y|ies)\b|\b(task|due.?date|engagement|event.?(date|type))/.test(words) && !/\b(stage|amount|close.?date)/.test(words)) {
    return "activity";
  }
  if (/\b(opportunit|deal|stage|pipeline|close.?date)/.test(words)) {
    return "opportunities";
  }
  return /\b(goal|target|metric|quota)/.test(words) ? "goals" : "accounts";
}

function summary(report) {
  const parts = [
    el("ul", { class: "figures" },
      figure(report.added, "new"), figure(report.updated, "updated"), figure(report.unchanged, "unchanged"),
      report.gone ? figure(report.gone, "gone from the CRM") : "",
      report.conflicts.length ? figure(report.conflicts.length, "kept as you have it") : ""),
  ];
  if (report.conflicts.length) {
    parts.push(el("details", {}, el("summary", {}, "What is kept as you have it"), conflicts(report.conflicts)));
  }
  if (report.problems.length) {
    parts.push(el("h3", {}, report.problems.length === 1 ? "Good to know" : `Good to know (${report.problems.length.toLocaleString()})`), lines(report.problems.map((problem) => el("li", {}, problem.location ? el("b", {}, `${problem.location}: `) : "", problem.message))));
  }
  if (report.changes?.length) {
    parts.push(el("details", {}, el("summary", {}, "What would change"), changes(report.changes)));
  }
  return parts;
}

function figure(number, name) {
  return el("li", {}, el("b", {}, number.toLocaleString()), ` ${name}`);
}

function lines(items) {
  const rest = items.length - MOST_SHOWN;
  return el("ul", { class: "lines" }, items.slice(0, MOST_SHOWN), rest > 0 ? el("li", { class: "calm" }, `and ${rest.toLocaleString()} more`) : "");
}

function changes(all) {
  return table(["Row", "Column", "Now", "Then"], all.map((change) => [change.key, change.column, shown(change.old), shown(change.new)]));
}

function conflicts(all) {
  return table(["Row", "Column", "You", "The CRM", "Why"], all.map((one) => [one.key, one.column, shown(one.kept), shown(one.incoming), one.why]));
}

function table(titles, rows) {
  const head = el("tr", {}, titles.map((title) => el("th", {}, title)));
  const body = rows.slice(0, MOST_ROWS).map((row) => el("tr", {}, row.map((text) => el("td", {}, text))));
  return el("div", { class: "scroll" }, el("table", { class: "changes" }, el("thead", {}, head), el("tbody", {}, body)));
}

function shown(value) {
  return value === null || value === undefined || value === "" ? "–" : String(value);
}

/** Takes the last import back; answers what there is to say of it. */
export async function undoImport(plan) {
  const report = await post(`/api/plans/${plan}/imports/undo`, {});
  const left = report.left.length ? ` ${count(report.left.length, "cell")} stayed, because you edited ${report.left.length === 1 ? "it" : "them"} since.` : "";
  return `The import is undone: ${count(report.restored, "cell")} as before.${left}`;
}
