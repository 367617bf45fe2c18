// The tabs below the cells, and the button above that shows what a tab folds away.

import { count } from "./counts.js";
import { byId, el } from "./dom.js";
import { colour } from "./look.js";

export class TabBar {
  /** @param acts `open` opens a tab, `toggleHidden` shows and hides the columns that are folded away */
  constructor(acts) {
    this.acts = acts;
    byId("fold").addEventListener("click", acts.toggleHidden);
  }

  /** @param grid the tab that is open */
  draw(sheets, grid) {
    const shown = sheets.filter((sheet) => !sheet.properties.hidden || sheet === grid.sheet);
    const focused = byId("tabs").contains(document.activeElement);
    byId("tabs").replaceChildren(...shown.map((sheet) => this.tab(sheet, sheet === grid.sheet)));
    const selected = byId("tabs").querySelector("[aria-selected=true]");
    selected?.scrollIntoView({ block: "nearest", inline: "center" });
    if (focused) {
      selected?.focus();
    }
    drawFold(grid);
  }

  tab(sheet, selected) {
    const tab = el("button", { type: "button", role: "tab", "aria-selected": String(selected), "aria-controls": "grid", tabindex: selected ? 0 : -1, class: "tab", onclick: () => this.acts.open(sheet), onkeydown: walk }, sheet.properties.title);
    if (sheet.properties.tabColor) {
      tab.style.setProperty("--tab", colour(sheet.properties.tabColor));
    }
    return tab;
  }
}

/** Arrow keys walk along the tabs. */
function walk(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const tabs = [...byId("tabs").querySelectorAll("[role=tab]")];
  const next = tabs[tabs.indexOf(event.currentTarget) + (step ?? NaN)];
  if (next) {
    event.preventDefault();
    next.click();
  }
}

/** Details are folded away in a plan; one click shows them. */
function drawFold(grid) {
  const hidden = grid.layout?.hiddenColumns.size ?? 0;
  const shown = grid.layout?.showHidden === true;
  byId("fold").hidden = hidden === 0;
  byId("fold").setAttribute("aria-pressed", String(shown));
  byId("fold").textContent = `${shown ? "Hide" : "Show"} ${count(hidden, "more column")}`;
}
