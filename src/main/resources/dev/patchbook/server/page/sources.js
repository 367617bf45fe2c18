// Where an import comes from: a file of this machine, the folder beside the plan, or a tab of the plan. And the last one.

import { get, post, remove } from "./calls.js";
import { openConflicts } from "./conflicts.js";
import { count } from "./counts.js";
import { dialog, faultBox } from "./dialog.js";
import { button, el, icon, skeleton } from "./dom.js";
import { inFolder, onTab } from "./exports.js";
import { when } from "./files.js";

/** What can be imported into a plan, and the tabs that take imports. */
export function sourcesOf(plan) {
  return get(`/api/plans/${plan}/imports/sources`);
}

/**
 * Asks where an import comes from. Who puts a file into the folder meanwhile and comes back sees it.
 *
 * @param on `file` opens the machine's own choice of files, `chosen` is told the source, `undone` and `decided` what
 *   became of earlier imports
 */
export async function chooseSource({ id, name }, on) {
  const last = el("div", { class: "last" }, skeleton(1));
  const places = el("div", { class: "places" }, skeleton(4));
  const box = dialog(`Import into ${name}`, [last, drop(() => leave(on.file)), places], [button("Close", () => box.close())], "wide");
  const leave = (then, ...what) => {
    box.close();
    then(...what);
  };
  const fill = async () => {
    try {
      const { tabs, files } = await sourcesOf(id);
      places.replaceChildren(
        group("In the folder Imports beside the plan", files.map((file) => fileLine(file, (source) => leave(on.chosen, source))), "Nothing there yet. Put exports into a folder Imports beside the plan, and they are offered here, the newest first."),
        group("On a tab of the plan", tabs.map((tab) => tabLine(id, tab, (source) => leave(on.chosen, source), fill)), "No tab holds an export yet. Add a tab, paste an export into it or let a connector fill it, and it is offered here."));
    } catch (fault) {
      places.replaceChildren(faultBox(fault), button("Try again", fill));
    }
  };
  const look = async () => {
    try {
      const review = await get(`/api/plans/${id}/imports`);
      last.replaceChildren(...lastLine(id, review, (report) => leave(on.undone, report, review.last.tab ?? "Accounts"), () => leave(() => openConflicts(id, on.decided))));
    } catch (fault) {
      last.replaceChildren(faultBox(fault));
    }
  };
  window.addEventListener("focus", fill);
  box.addEventListener("close", () => window.removeEventListener("focus", fill));
  await Promise.all([fill(), look()]);
}

function drop(choose) {
  return el("div", { class: "drop-here" },
    el("p", {}, el("b", {}, "Drop a file here"), el("small", {}, "CSV, Excel or Salesforce's report JSON, up to 64 MB")),
    el("button", { type: "button", class: "main", autofocus: true, onclick: choose }, "Choose a file"));
}

function group(title, lines, empty) {
  return el("section", {}, el("h3", {}, title), lines.length ? el("ul", { class: "source-list" }, lines) : el("p", { class: "calm" }, empty));
}

function fileLine(file, chosen) {
  return el("li", {}, el("button", { type: "button", class: "line", onclick: () => chosen(inFolder(file)) },
    icon("description", 18), words(file.name, `Changed ${when(file.modified)}`)));
}

function tabLine(plan, tab, chosen, again) {
  const bound = tab.boundTo.length > 0;
  const open = el("button", { type: "button", class: "line", onclick: () => chosen(onTab(plan, tab)) },
    icon(bound ? "refresh" : "table_chart", 18), words(tab.tab, bound ? `Comes into ${tab.boundTo.join(" and ")} with every refresh` : "Import it once, or with every refresh"));
  const end = async () => {
    stop.disabled = true;
    try {
      await remove(`/api/plans/${plan}/imports/sources/${encodeURIComponent(tab.tab)}`);
      await again();
    } catch (fault) {
      line.append(faultBox(fault));
      stop.disabled = false;
    }
  };
  const stop = el("button", { type: "button", class: "small", "aria-label": `Stop importing ${tab.tab} with every refresh`, onclick: end }, "Stop");
  const line = el("li", {}, open, bound ? stop : "");
  return line;
}

function words(title, about) {
  return el("span", { class: "words" }, el("span", {}, title), el("small", {}, about));
}

/** The last import, or an answer given since, and what is open. */
function lastLine(plan, { last, conflicts }, undone, openList) {
  const act = el("button", { type: "button", class: "small", onclick: () => undo() }, "Undo");
  const line = last
    ? lastDone(last)
    : el("p", { class: "calm" }, "Nothing was imported yet, or the last import was undone.");
  const open = conflicts.length
    ? el("button", { type: "button", class: "small", onclick: openList }, `${count(conflicts.length, "conflict")} to decide`)
    : "";
  const fault = el("div", {});
  const undo = async () => {
    act.disabled = true;
    act.textContent = "Undoing…";
    try {
      undone(await undoImport(plan));
    } catch (wrong) {
      fault.replaceChildren(faultBox(wrong));
      act.disabled = false;
      act.textContent = "Undo";
    }
  };
  return [el("div", { class: "last-line" }, line, el("div", { class: "buttons" }, open, last ? act : "")), fault];
}

function lastDone(last) {
  return last.kind === "answer"
    ? el("p", {}, el("b", {}, "Your last answer: "), `${last.from} and ${last.to} are ${last.same ? "one company" : "not the same"}, ${when(last.at)}.`)
    : el("p", {}, el("b", {}, "Last import: "), `${last.source} into ${last.tab}, ${when(last.at)}: ${told(last)}. `);
}

/** What an import did, in few words. */
export function told({ added, updated, gone }) {
  const parts = [added ? `${added.toLocaleString()} new` : "", updated ? `${updated.toLocaleString()} changed` : "", gone ? `${gone.toLocaleString()} gone from the CRM` : ""].filter((part) => part !== "");
  return parts.length ? parts.join(", ") : "nothing changed";
}

/** Takes back the last import, or the answer given since; answers what there is to say of it. */
export async function undoImport(plan) {
  const report = await post(`/api/plans/${plan}/imports/undo`, {});
  const left = report.left.length ? ` ${count(report.left.length, "cell")} stayed, because you edited ${report.left.length === 1 ? "it" : "them"} since.` : "";
  const cells = `${count(report.restored, "cell")} as before.${left}`;
  return report.undone === "answer" ? `Your answer about the two companies is taken back: ${cells} The import before it stays; undo again to take it back too.` : `The import is undone: ${cells}`;
}
