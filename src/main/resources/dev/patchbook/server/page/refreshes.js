// Refreshes in words: that one runs, what the last one did, what it changed.

import { count, listed } from "./counts.js";
import { when } from "./files.js";

/** Whether a plan is being refreshed, here or elsewhere. */
export function isRunning(plan) {
  return plan?.lastRefresh?.outcome === "running";
}

/** How a file stands: undefined is no plan. */
export function stateInWords(plan) {
  const run = plan?.lastRefresh;
  if (!plan) {
    return "A spreadsheet, not a plan";
  }
  if (isRunning(plan)) {
    return "Refreshing…";
  }
  if (!run) {
    return "Not refreshed yet";
  }
  const data = plan.dataAsOf ? ` · data as of ${when(plan.dataAsOf)}` : "";
  return run.outcome === "succeeded" ? `Refreshed ${when(run.finished)}${data}` : `The last refresh ${run.outcome === "failed" ? "failed" : "was cut off"}, ${when(run.finished ?? run.started)}: ${run.detail}`;
}

/** Counts the seconds on a button; answers what ends that. */
export function begin(button) {
  const { textContent } = button;
  const since = performance.now();
  const tick = () => (button.textContent = `Refreshing… ${Math.floor((performance.now() - since) / 1000)} s`);
  const timer = setInterval(tick, 500);
  tick();
  button.disabled = true;
  return () => {
    clearInterval(timer);
    button.textContent = textContent;
    button.disabled = false;
  };
}

/** @param isShown tells whether a tab is among those to click on */
export function changedInWords(report, isShown) {
  const changed = report.tabs.filter((tab) => tab.cellsChanged > 0).sort((one, other) => other.cellsChanged - one.cellsChanged);
  const cells = changed.reduce((sum, tab) => sum + tab.cellsChanged, 0);
  const seen = changed.map((tab) => tab.tab).filter(isShown);
  const where = seen.length ? ` on ${listed(seen)}` : "";
  return cells === 0 ? "Refreshed: everything was up to date." : `Refreshed: ${count(cells, "cell")} changed${where}.`;
}
