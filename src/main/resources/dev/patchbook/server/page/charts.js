// The charts of the open tab, drawn over its cells where they are anchored. Start reading here: what a chart shows is a
// model, read from the source ranges; the library draws it, and it is told in words beside.

import { boardOf, isBoard } from "./chartboards.js";
import { configOf, groundOf } from "./chartconfig.js";
import { ChartData } from "./chartdata.js";
import { kindOf, modelOf, sourcesOf } from "./chartmodel.js";
import { wordsOf } from "./chartwords.js";
import { el } from "./dom.js";

const SETTLED_MILLIS = 60;

export class Charts {
  /** @param sheetOf tells the properties of a tab by its id */
  constructor(grid, sheetOf) {
    this.grid = grid;
    this.sheetOf = sheetOf;
    this.drawn = (grid.sheet.charts ?? [])
      .filter((chart) => chart.position?.overlayPosition)
      .map((chart) => ({ chart, box: el("div", { class: "chart", role: "img", "aria-label": "A chart that is being read" }) }));
    this.drawn.forEach(({ chart, box }) => this.layer(chart).append(box));
    this.lay();
    this.refresh();
  }

  layer({ position: { overlayPosition: { anchorCell = {} } } }) {
    return this.grid.view.layer(anchorCell.rowIndex ?? 0, anchorCell.columnIndex ?? 0, "Charts");
  }

  /** Puts each where its cell is now. */
  lay() {
    for (const { chart, box } of this.drawn) {
      const { anchorCell = {}, offsetXPixels = 0, offsetYPixels = 0, widthPixels, heightPixels } = chart.position.overlayPosition;
      const { left, top } = this.grid.view.port.corner(anchorCell.rowIndex ?? 0, anchorCell.columnIndex ?? 0);
      Object.assign(box.style, { left: `${left + offsetXPixels}px`, top: `${top + offsetYPixels}px`, width: `${widthPixels}px`, height: `${heightPixels}px` });
    }
  }

  /** Reads the cells again and draws what they hold now, once for all that ask within a moment. */
  refresh() {
    clearTimeout(this.pause);
    if (this.drawn.length > 0) {
      this.pause = setTimeout(() => this.read(), SETTLED_MILLIS);
    }
  }

  async read() {
    const { grid } = this;
    const turn = (this.turn = {});
    const data = new ChartData(grid.file, this.sheetOf, new Map([[grid.id, { rows: new Set(grid.layout.hiddenRows), columns: grid.layout.hiddenColumns }]]));
    await Promise.all(this.drawn.map(async (each) => {
      const { spec = {} } = each.chart;
      const { kind, name } = kindOf(spec);
      try {
        const sources = sourcesOf(spec);
        const points = await data.read(sources, { withHidden: spec.hiddenDimensionStrategy === "SHOW_ALL" });
        await (isBoard(kind) || library());
        if (turn === this.turn && !grid.gone) {
          each.model = modelOf({ ...spec, subtitle: spec.subtitle ?? data.leavesOut(sources) }, points);
          this.draw(each);
        }
      } catch (fault) {
        this.say(each, name, `Its cells could not be read. ${fault.message}`);
      }
    }));
  }

  draw(each) {
    const { chart, box, model } = each;
    if (model.series.length === 0) {
      this.say(each, model.title || model.name, "It has no numbers yet.");
      return;
    }
    const style = getComputedStyle(box);
    const ink = { text: style.color, lines: style.borderTopColor, paper: style.backgroundColor };
    each.drawing?.destroy();
    each.drawing = undefined;
    box.style.background = groundOf(chart.spec) ?? "";
    box.setAttribute("aria-label", chart.spec.altText || wordsOf(model));
    box.classList.remove("in-words");
    if (isBoard(model.kind)) {
      box.replaceChildren(boardOf(chart.spec, model, { width: box.clientWidth, height: box.clientHeight }));
      return;
    }
    const canvas = el("canvas", {});
    box.replaceChildren(canvas);
    globalThis.Chart.defaults.font.family = style.fontFamily;
    each.drawing = new globalThis.Chart(canvas, configOf(chart.spec, model, ink));
  }

  say(each, title, words) {
    each.drawing?.destroy();
    each.drawing = undefined;
    each.box.classList.add("in-words");
    each.box.setAttribute("aria-label", `${title}. ${words}`);
    each.box.replaceChildren(el("strong", {}, title), el("p", {}, words));
  }

  /** Draws again from what was read, as when the colours of the page change. */
  repaint() {
    this.drawn.filter((each) => each.model).forEach((each) => this.draw(each));
  }

  close() {
    clearTimeout(this.pause);
    this.drawn.forEach((each) => each.drawing?.destroy());
  }
}

/** The chart library: fetched by the first tab that has charts. */
function library() {
  return import("./library/chart.js");
}
