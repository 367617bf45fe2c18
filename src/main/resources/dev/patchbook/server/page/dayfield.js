// The calendar of a cell that wants a day: the browser's own, beside the field that is typed into.

import { isoOf, limitOf } from "./dates.js";
import { el } from "./dom.js";
import { isDay } from "./rules.js";

const LEAST = { DATE_AFTER: 1, DATE_ON_OR_AFTER: 0, DATE_BETWEEN: 0 };
const MOST = { DATE_BEFORE: -1, DATE_ON_OR_BEFORE: 0 };

export class DayField {
  /** @param picked is called with the day that somebody picks, the ISO way */
  constructor(picked) {
    this.element = el("input", { class: "day", type: "date", "aria-label": "Choose a day", hidden: true });
    this.element.addEventListener("input", () => this.element.value && picked(this.element.value));
  }

  /** Shows itself where a cell wants a day, with the days that its rule lets stand. */
  offer(cell, locale) {
    const { type, values = [] } = cell?.rule?.condition ?? {};
    const [first, second] = values.map((value) => limitOf(value, locale));
    const bound = (limit, more) => (limit === undefined || more === undefined ? "" : isoOf(limit + more));
    this.element.hidden = !isDay(cell);
    this.element.value = typeof cell?.value === "number" ? isoOf(cell.value) : "";
    this.element.min = bound(first, LEAST[type]);
    this.element.max = type === "DATE_BETWEEN" ? bound(second, 0) : bound(first, MOST[type]);
  }

  isOpen() {
    return !this.element.hidden;
  }

  open() {
    this.element.focus();
    this.element.showPicker();
  }

  hide() {
    this.element.hidden = true;
  }

  /** Lays it below the box that is typed into, or above where it has no room below. */
  lay({ left, top, below }, room) {
    const { element } = this;
    const fits = below + element.offsetHeight < room.height;
    element.style.left = `${Math.max(0, Math.min(left, room.width - element.offsetWidth - 4))}px`;
    element.style.top = `${fits ? below : Math.max(0, top - element.offsetHeight)}px`;
  }
}
