// Writes into a tab through the Sheets interface: shown at once, one after the other, and told where it is refused.

import { get, post, put } from "./calls.js";
import { dialog } from "./dialog.js";
import { button, el, toast } from "./dom.js";
import { gridRange, named } from "./places.js";
import { refusal } from "./rules.js";

/** What typing changes of a cell. */
export const VALUES = "userEnteredValue,userEnteredFormat.numberFormat";
/** All of a cell. */
export const WHOLE = "userEnteredValue,userEnteredFormat,note,dataValidation";

/** So many cells at most are kept for undoing. */
const MOST_KEPT = 300000;

const agreed = new Set();

export class Writing {
  /**
   * @param tell shows words beside a cell
   * @param again shows the tab as it is now: cells only, or after `structure` all of it
   */
  constructor(grid, { history, tell, again }) {
    this.grid = grid;
    this.path = `/v4/spreadsheets/${grid.file}`;
    this.history = history;
    this.tell = tell;
    this.again = again;
    this.queue = Promise.resolve();
    this.waiting = 0;
  }

  /** Enters texts as if they were typed, from a cell on; rows that are hidden are passed over. */
  async enter(row, column, lines) {
    const { cells, rows } = this.grid;
    const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
    const start = rows.position(row);
    const bottom = start + lines.length <= rows.shown ? rows.row(start + lines.length - 1) : cells.rowCount - 1 + start + lines.length - rows.shown;
    const area = { top: row, left: column, bottom, right: column + width - 1 };
    const fault = this.strictFault(row, column, lines);
    if (fault) {
      this.tell(fault.row, fault.column, fault.words);
      return;
    }
    if (!(await this.allowed(area))) {
      return;
    }
    lines.forEach((line, down) => start + down < rows.shown && line.forEach((text, across) => cells.showTyped(rows.row(start + down), column + across, text)));
    this.grid.view.redraw();
    const room = this.room(area);
    const data = rows.runs(row, bottom).map(([first, last]) => {
      const values = lines.slice(rows.position(first) - start, rows.position(first) - start + last - first + 1);
      return { range: cells.range(first, column, last, area.right), values };
    });
    await this.write(area, VALUES, room, () => this.put(data));
  }

  put(data) {
    return data.length === 1
      ? put(`${this.path}/values/${encodeURIComponent(data[0].range)}?valueInputOption=USER_ENTERED`, { values: data[0].values })
      : post(`${this.path}/values:batchUpdate`, { valueInputOption: "USER_ENTERED", data });
  }

  strictFault(row, column, lines) {
    const { cells, rows } = this.grid;
    const start = rows.position(row);
    for (const [down, line] of lines.entries()) {
      for (const [across, text] of line.entries()) {
        const at = { row: rows.row(start + down), column: column + across };
        const words = refusal(cells.cell(at.row, at.column), text);
        if (words) {
          return { ...at, words };
        }
      }
    }
    return undefined;
  }

  /** What makes the grid large enough for an area. */
  room({ bottom, right }) {
    const { rowCount, columnCount } = this.grid.cells;
    const more = (dimension, length) => ({ appendDimension: { sheetId: this.grid.id, dimension, length } });
    return [
      ...(bottom >= rowCount ? [more("ROWS", bottom - rowCount + 1)] : []),
      ...(right >= columnCount ? [more("COLUMNS", right - columnCount + 1)] : []),
    ];
  }

  /** Empties the cells of an area that are not hidden. */
  async clear(area) {
    if (!(await this.allowed(area))) {
      return;
    }
    const { cells, rows } = this.grid;
    const runs = rows.runs(area.top, area.bottom);
    await this.write(area, VALUES, [], () => post(`${this.path}/values:batchClear`, { ranges: runs.map(([first, last]) => cells.range(first, area.left, last, area.right)) }));
  }

  /**
   * Requests that change the cells of an area, all of what they hold
   *
   * @param written the parts of it that are written, for protected ranges
   * @param structure whether more than cells changes, as when a filter is laid over them again
   */
  async change(area, requests, { written = [area], structure = false } = {}) {
    if (await this.allowed(...written)) {
      await this.write(area, WHOLE, this.room(area), () => this.batch(requests), structure);
    }
  }

  /**
   * Requests that change rows, columns or the filter
   *
   * @param back what takes them back
   * @param kept the area that they delete, whose cells are put back with it
   * @param blank the area that they make: it is not taken back once something stands there
   */
  async restructure({ requests, back, kept, blank }) {
    await this.inTurn(this.grid.selection.anchor, async () => {
      const cells = kept && !isLarge(kept) ? [this.putBack(kept, await this.snapshot(kept, WHOLE), WHOLE)] : [];
      await this.batch(requests);
      this.keep({ sheet: this.grid.id, blank, requests: { before: [...back, ...cells], after: requests } }, kept);
      await this.again({ structure: true });
    });
  }

  /** Remembers a step, unless it is too large: then it and what was before it cannot be taken back. */
  keep(step, area) {
    if (area && isLarge(area)) {
      this.history.clear();
      toast("That was too large to be undone later: check it now.", { kind: "notice" });
    } else {
      this.history.add(step);
    }
  }

  batch(requests) {
    return post(`${this.path}:batchUpdate`, { requests });
  }

  async write(area, fields, room, call, structure = false) {
    await this.inTurn({ row: area.top, column: area.left }, async () => {
      if (room.length > 0) {
        await this.batch(room);
        this.history.clear();
      }
      const snapshot = async () => (isLarge(area) ? [] : this.snapshot(area, fields));
      const before = await snapshot();
      await call();
      this.keep({ sheet: this.grid.id, area, fields, structure, before, after: await snapshot() }, area);
      await this.again({ structure: structure || room.length > 0 });
    });
  }

  /** One after the other; where one is refused, what stood there is shown again with the reason. */
  inTurn({ row, column }, act) {
    this.waiting++;
    this.queue = this.queue.then(act).catch(async (fault) => {
      this.grid.cells.takeBackTyped();
      this.grid.view.redraw();
      await this.again({ structure: false }).catch(() => {});
      this.tell(row, column, fault.detail || fault.message);
    }).finally(() => this.waiting--);
    return this.queue;
  }

  /** What stands in an area, in the rows that hold anything. */
  async snapshot(area, fields) {
    const range = this.grid.cells.range(area.top, area.left, area.bottom, area.right);
    const mask = fields.split(",").map((field) => field.replace(/\.(.*)/, "($1)")).join(",");
    const answer = await get(this.path, { ranges: range, fields: `sheets(data(rowData(values(${mask}))))` });
    return answer.sheets?.[0]?.data?.[0]?.rowData ?? [];
  }

  /** The request that puts a snapshot back. */
  putBack(area, rows, fields) {
    return { updateCells: { range: gridRange(this.grid.id, area), rows, fields } };
  }

  /** Takes a step back, or with `again` does it again, unless somebody wrote there since; tells whether it did. */
  async replay(step, again) {
    const at = step.area ? { row: step.area.top, column: step.area.left } : this.grid.selection.anchor;
    const to = again ? "after" : "before";
    let done = false;
    await this.inTurn(at, async () => {
      const inTheWay = await this.changedSince(step, again);
      if (inTheWay) {
        this.history.drop(again);
        await this.again({ structure: false });
        this.tell(at.row, at.column, `Not ${again ? "done again" : "undone"}: what stands in ${named(inTheWay)} has changed since, and it stays as it is.`);
        return;
      }
      await this.batch(step.area ? [this.putBack(step.area, step[to], step.fields)] : step.requests[to]);
      this.history.moved(again);
      await this.again({ structure: step.structure ?? true });
      done = true;
    });
    return done;
  }

  /** The area of a step in which somebody has written since. */
  async changedSince(step, again) {
    if (step.area) {
      const now = await this.snapshot(step.area, step.fields);
      return JSON.stringify(now) === JSON.stringify(step[again ? "before" : "after"]) ? undefined : step.area;
    }
    return step.blank && !again && (await this.snapshot(step.blank, "userEnteredValue")).some((row) => (row.values ?? []).some((cell) => cell.userEnteredValue)) ? step.blank : undefined;
  }

  /** Whether areas may be written: a protection that only warns asks once. */
  async allowed(...areas) {
    const [area] = areas;
    const over = areas.flatMap((each) => this.grid.protection.over(each));
    const closed = over.find((each) => !each.warningOnly && !each.requestingUserCanEdit);
    if (closed) {
      this.tell(area.top, area.left, closed.description || "This cell is protected: ask the owner of the file to let you edit it.");
      return false;
    }
    const warned = over.filter((each) => each.warningOnly && !agreed.has(this.key(each)));
    if (warned.length === 0 || (await askFirst(named(area), warned[0].description))) {
      warned.forEach((each) => agreed.add(this.key(each)));
      return true;
    }
    this.grid.view.table.focus();
    return false;
  }

  key(range) {
    return `${this.grid.file}/${range.protectedRangeId}`;
  }
}

function askFirst(place, description) {
  return new Promise((resolve) => {
    const box = dialog("These cells are filled in for you", el("p", {}, description || "These cells are protected, so that nobody changes them by accident."), [
      button("Leave it", () => box.close()),
      button(`Edit ${place} anyway`, () => box.close("edit"), "main"),
    ]);
    box.querySelector(".main").focus();
    box.addEventListener("close", () => resolve(box.returnValue === "edit"));
  });
}

function isLarge({ top, left, bottom, right }) {
  return (bottom - top + 1) * (right - left + 1) > MOST_KEPT;
}
