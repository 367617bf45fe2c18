// A tab that shows a chart and has no cells: the chart as large as the place where cells would be.

import { Charts } from "./charts.js";
import { el, message } from "./dom.js";

export class ChartSheet {
  /** @param on what the workbook is told: the properties of its tabs */
  constructor(place, file, sheet, on) {
    this.place = place;
    this.file = file;
    this.sheet = sheet;
    this.on = on;
    this.id = sheet.properties.sheetId ?? 0;
    this.gone = false;
    this.resized = new ResizeObserver(() => this.charts?.lay());
  }

  open() {
    const chart = this.sheet.charts?.[0];
    if (!chart) {
      this.place.replaceChildren(message("This tab has no cells", "What another program put on it is not drawn here; it stays in the file."));
      return;
    }
    this.ground = el("div", { class: "chart-sheet" });
    this.place.replaceChildren(this.ground);
    this.charts = new Charts(this.under({ ...chart, position: { overlayPosition: {} } }), this.on.sheetOf);
    this.resized.observe(this.place);
  }

  /** Itself as what lies under a chart: one place for it, at the corner, with nothing hidden. */
  under(chart) {
    const { ground, file, id, place } = this;
    const sheet = this;
    Object.defineProperties(chart.position.overlayPosition, {
      widthPixels: { get: () => place.clientWidth },
      heightPixels: { get: () => place.clientHeight },
    });
    return {
      file,
      id,
      sheet: { charts: [chart] },
      layout: { hiddenRows: [], hiddenColumns: new Set() },
      view: { layer: () => ground, port: { corner: () => ({ left: 0, top: 0 }) } },
      get gone() {
        return sheet.gone;
      },
    };
  }

  isBusy() {
    return false;
  }

  repaint() {
    this.charts?.repaint();
  }

  close() {
    this.gone = true;
    this.resized.disconnect();
    this.charts?.close();
  }
}
