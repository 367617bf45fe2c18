// Checking an export before it is imported: where it goes, column by column, and what it would change.

import { Columns } from "./columns.js";
import { Companies } from "./companies.js";
import { Conflicts, decideAfter } from "./conflicts.js";
import { count } from "./counts.js";
import { dialog, faultBox, field, tick } from "./dialog.js";
import { button, el } from "./dom.js";
import { changes, figures, problems, section } from "./preview.js";
import { Progress } from "./progress.js";

const WAITS_FOR_A_YES = 409;
const READING = "Reading and comparing…";
const WRITING = "Reading, comparing and writing…";

export class ImportCheck {
  /**
   * @param plan the id of the plan
   * @param source what to import
   * @param targets the tabs that take imports, with their headers
   * @param on `imported` is told what was done, `failed` what went wrong after the dialog was closed
   */
  constructor(plan, source, targets, on) {
    this.plan = plan;
    this.source = source;
    this.targets = targets;
    this.on = on;
    this.turn = 0;
    this.busy = false;
    this.tab = el("select", { name: "tab", autofocus: true }, targets.map((target) => el("option", { value: target.tab }, target.tab)));
    this.full = tick("full", "The export is my whole list", () => this.look(), "What it does not bring any more is gone from the CRM.");
    this.bind = tick("bind", "Import this tab with every refresh", () => this.bound(), "It is read, never written to.");
    this.told = el("div", { class: "told", "aria-live": "polite" });
    this.outcome = el("div", { class: "outcome" });
    this.columns = new Columns(plan, () => this.look());
    this.go = button("Import", () => this.confirm(), "main");
    this.back = button("Back", () => this.leave(() => on.back()));
    this.close = button("Cancel", () => this.leave());
  }

  async open() {
    const tabs = el("div", { class: "pair where" }, field("Into the tab", this.tab), el("div", { class: "ticks" }, this.full.row, this.source.tab ? this.bind.row : ""));
    this.box = dialog(`Import ${this.source.name}`, [tabs, this.told, this.columns.place, this.outcome], [this.back, this.close, this.go], "wide");
    this.box.addEventListener("close", () => this.busy || this.stop?.abort());
    this.go.disabled = true;
    this.headings = await this.source.headings().catch(() => []);
    this.tab.value = this.source.bound?.[0] ?? guess(this.source.name, this.headings);
    this.tab.addEventListener("change", () => this.start());
    await this.start();
  }

  leave(then) {
    this.box.close();
    then?.();
  }

  async start() {
    const already = this.source.bound?.includes(this.tab.value) ?? false;
    this.bind.box.checked = this.bind.box.disabled = already;
    this.full.box.checked = already;
    await this.columns.start(this.headings, this.targets.find((target) => target.tab === this.tab.value));
    await this.look();
  }

  /** A tab that comes with every refresh is the whole list, unless somebody says otherwise. */
  bound() {
    this.full.box.checked = this.bind.box.checked;
    this.look();
  }

  ask(dryRun, how, confirmed = false) {
    const options = { tab: this.tab.value.toLowerCase(), dryRun, full: this.full.box.checked, confirm: confirmed };
    return this.source.send(`/api/plans/${this.plan}/imports?${new URLSearchParams(options)}`, this.columns.mapping(), how, this.bind.box.checked);
  }

  /** Shows what the import would do. */
  async look() {
    const mine = ++this.turn;
    this.stop?.abort();
    this.stop = new AbortController();
    this.go.disabled = true;
    const progress = new Progress(this.plan, this.source.name, READING);
    this.told.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => this.told.replaceChildren(progress.place), this.report ? 400 : 0);
    try {
      const report = await this.ask(true, { sent: (share) => progress.sent(share), signal: this.stop.signal });
      if (mine === this.turn) {
        clearTimeout(slow);
        this.show(report);
      }
    } catch (fault) {
      if (mine === this.turn && this.box.open) {
        clearTimeout(slow);
        this.refused(fault);
      }
    } finally {
      clearTimeout(slow);
      progress.stop();
      if (mine === this.turn) {
        this.told.removeAttribute("aria-busy");
      }
    }
  }

  show(report) {
    this.report = report;
    this.conflicts = new Conflicts(report.conflicts.map(({ key, column, kept, incoming, why }) => ({ key, column, yours: kept, theirs: incoming, why })), () => this.label(), this.conflicts);
    this.companies = new Companies(report.proposals, this.companies);
    this.columns.take(report.columns);
    this.told.replaceChildren(...[figures(report), this.unchecked()].filter((part) => part !== ""));
    this.outcome.replaceChildren(...[
      report.conflicts.length ? section("You and the CRM differ", "Choose for each, or leave it: it then stays as you have it, and on the list of what is open.", this.conflicts.place) : "",
      report.proposals.length ? section(report.proposals.length === 1 ? "Is it the same company?" : "Are these the same companies?", "If it is, what you wrote and the deals move to the new row.", this.companies.place) : "",
      changes(report),
      problems(report),
    ].filter((part) => part !== ""));
    this.label();
  }

  unchecked() {
    const guesses = this.columns.guesses();
    return guesses === 0 ? "" : el("p", { class: "hinted" }, `${count(guesses, "column")} below ${guesses === 1 ? "is a guess" : "are guesses"}: please check before you import.`);
  }

  /** An import that changes nothing may still note where columns go, and that a tab comes with every refresh. */
  label() {
    const { report } = this;
    const rows = report.added + report.updated + report.gone;
    const binds = this.bind.box.checked && !this.bind.box.disabled;
    const decides = this.conflicts.decided().length > 0;
    const maps = Object.keys(this.columns.mapping()).length > 0;
    this.go.disabled = this.busy || rows === 0 && !binds && !decides && !maps;
    this.go.textContent = rows > 0 ? `Import ${count(rows, "row")}` : this.go.disabled ? "Nothing to import" : binds ? "Import with every refresh" : decides ? "Import and decide" : "Remember the columns";
  }

  refused(fault) {
    const headings = fault.headings ?? [];
    this.told.replaceChildren(headings.length ? el("div", { role: "alert" }, section("Say which column is which", "", el("p", {}, fault.detail))) : faultBox(fault));
    this.outcome.replaceChildren();
    this.columns.refused(headings);
    this.go.disabled = true;
    this.go.textContent = "Import";
  }

  /** Imports; who closes the dialog meanwhile is told afterwards. */
  async confirm(confirmed = false) {
    const progress = new Progress(this.plan, this.source.name, WRITING);
    this.freeze(true);
    this.go.textContent = "Importing…";
    this.outcome.replaceChildren();
    this.told.replaceChildren(progress.place, el("p", { class: "calm" }, "You can close this and go on: the import goes on too, and tells when it is done."));
    const chosen = { conflicts: this.conflicts.decided(), companies: this.companies };
    try {
      const report = await this.ask(false, { sent: (share) => progress.sent(share) }, confirmed);
      const after = await this.decided(chosen);
      this.box.close();
      this.on.imported({ tab: this.tab.value, source: this.source.name, report, ...after });
    } catch (fault) {
      this.freeze(false);
      this.stopped(fault);
    } finally {
      progress.stop();
      this.busy = false;
    }
  }

  /** What was chosen before the import, once there is something to carry it out on. */
  async decided({ conflicts, companies }) {
    const after = { settled: 0, joined: 0, open: 0, failed: "" };
    try {
      const { settled, open } = await decideAfter(this.plan, this.tab.value, conflicts);
      Object.assign(after, { settled, open: open.length });
      after.joined = await companies.carryOut(this.plan);
    } catch (fault) {
      after.failed = fault.message;
    }
    return after;
  }

  stopped(fault) {
    if (!this.box.open) {
      this.on.failed(this.source.name, fault);
    } else if (fault.status === WAITS_FOR_A_YES) {
      this.question();
    } else {
      this.show(this.report);
      this.told.prepend(faultBox(fault));
    }
  }

  /** More than a fifth would go: that is asked, not done. */
  question() {
    const one = this.report.gone === 1;
    const part = () => {
      this.full.box.checked = false;
      this.look();
    };
    const box = el("section", { class: "asks question", role: "alert" },
      el("h3", {}, `${one ? "Is it" : "Are they"} really gone from the CRM?`),
      el("p", {}, `${count(this.report.gone, "row")} of ${this.tab.value} ${one ? "is" : "are"} not in ${this.source.name} any more: over a fifth of what it brought before. Rows that are gone stay on the tab, marked, and count nowhere. Nothing was changed yet.`),
      el("div", { class: "buttons" },
        button(one ? "Yes, it is gone" : "Yes, they are gone", () => this.confirm(true), "main"),
        button("No, it is only a part of my list", part)));
    this.show(this.report);
    this.told.prepend(box);
    box.querySelector("button").focus();
    box.scrollIntoView({ block: "nearest" });
    this.go.disabled = true;
  }

  freeze(frozen) {
    this.busy = frozen;
    [this.go, this.tab, this.full.box, this.back].forEach((each) => (each.disabled = frozen));
    this.bind.box.disabled = frozen || (this.source.bound?.includes(this.tab.value) ?? false);
    this.columns.place.hidden = frozen;
    this.close.textContent = frozen ? "Close" : "Cancel";
  }
}

/** The tab that the headings, else the name, speak of. */
function guess(name, headings) {
  const words = `${name} ${headings.join(" ")}`.toLowerCase();
  if (/(?<!last.|next.)\bactivit(y|ies)\b|\b(task|due.?date|engagement|event.?(date|type))/.test(words) && !/\b(stage|amount|close.?date)/.test(words)) {
    return "Activity";
  }
  if (/\b(opportunit|deal|stage|pipeline|close.?date)/.test(words)) {
    return "Opportunities";
  }
  return /\b(goal|target|metric|quota)/.test(words) ? "Goals" : "Accounts";
}
