// What is selected, added up: from the cells that are loaded, or else read part by part through the interface.

import { get } from "./calls.js";
import { byId, el } from "./dom.js";
import { plainly, writtenLike } from "./numbers.js";

const A_PART = 200000;
const MOST_CELLS = 5000000;
const MOST_DECIMALS = 10;
const SETTLED_MILLIS = 150;

export class Totals {
  constructor(grid) {
    this.grid = grid;
    this.place = byId("totals");
    this.show();
  }

  /** Adds up what is selected now. */
  show() {
    const { selection, rows, columns, cells, merges } = this.grid;
    const area = selection.area();
    const turn = (this.turn = {});
    clearTimeout(this.pause);
    const shown = columns.shown.filter((column) => column >= area.left && column <= area.right);
    const count = shown.length * (area.bottom - area.top + 1);
    if (count < 2 || selection.isSingle()) {
      this.place.replaceChildren();
    } else if (count > MOST_CELLS) {
      this.place.replaceChildren("Too many cells to add up");
    } else if (count <= A_PART && cells.areLoaded(area.top, area.bottom)) {
      const sum = new Sum();
      rows.runs(area.top, area.bottom).forEach(([first, last]) => {
        for (let row = first; row <= last; row++) {
          shown.forEach((column) => sum.add(valueOf(cells.cell(row, column)), row, column));
        }
      });
      this.tell(sum);
    } else {
      this.place.replaceChildren("…");
      this.pause = setTimeout(() => this.read(area, new Set(shown), turn), SETTLED_MILLIS);
    }
  }

  async read({ top, left, bottom, right }, shown, turn) {
    const { cells, rows, file } = this.grid;
    const sum = new Sum();
    const step = Math.max(1, Math.floor(A_PART / (right - left + 1)));
    try {
      for (let from = top; from <= bottom; from += step) {
        const range = cells.range(from, left, Math.min(bottom, from + step - 1), right);
        const { values = [] } = await get(`/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}`, { valueRenderOption: "UNFORMATTED_VALUE" });
        if (turn !== this.turn) {
          return;
        }
        values.forEach((line, down) => rows.isHidden(from + down) || line.forEach((value, across) => shown.has(left + across) && sum.add(value, from + down, left + across)));
      }
      if (sum.first) {
        await cells.need([sum.first.row]);
      }
      if (turn === this.turn) {
        this.tell(sum);
      }
    } catch (fault) {
      if (turn === this.turn) {
        this.place.replaceChildren(`Not added up: ${fault.message}`);
      }
    }
  }

  /** Shows the totals, written like the first number. */
  tell(sum) {
    const one = (name, text, kind) => el("span", { class: kind }, `${name} `, el("b", {}, text));
    const cell = sum.first && this.grid.cells.cell(sum.first.row, sum.first.column);
    const adds = cell && !/DATE|TIME/.test(cell.format?.numberFormat?.type ?? "");
    const write = (adds && cell.format?.numberFormat && writtenLike(cell.text, cell.value)) || ((number, least = 0, most = MOST_DECIMALS) => plainly(Number(number.toPrecision(15)), least, most));
    const totals = adds
      ? [one("Sum", write(sum.total)), one("Average", write(sum.total / sum.numbers, undefined, 2)), one("Min", write(sum.low), "wide-only"), one("Max", write(sum.high), "wide-only")]
      : [];
    this.place.replaceChildren(...totals, ...(sum.filled > 0 ? [one("Count", plainly(sum.filled))] : []));
  }

  close() {
    clearTimeout(this.pause);
    this.turn = undefined;
    this.place.replaceChildren();
  }
}

class Sum {
  filled = 0;
  numbers = 0;
  total = 0;
  low = Infinity;
  high = -Infinity;

  add(value, row, column) {
    if (value === undefined || value === "") {
      return;
    }
    this.filled++;
    if (typeof value === "number") {
      this.first ??= { row, column };
      this.numbers++;
      this.total += value;
      this.low = Math.min(this.low, value);
      this.high = Math.max(this.high, value);
    }
  }
}

function valueOf(cell) {
  return cell?.value ?? cell?.text;
}
