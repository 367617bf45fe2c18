// Writes into a tab through the Sheets interface: shown at once, one after the other, and told where it is refused.

import { post, put } from "./calls.js";
import { toast } from "./dom.js";
import { patiently } from "./patience.js";
import { Permission } from "./permission.js";
import { gridRange, named } from "./places.js";
import { rangeOf, refusal } from "./rules.js";
import { changedSince, isLarge, putBack, snapshot, VALUES, WHOLE } from "./snapshots.js";

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
    this.permission = new Permission(grid, tell);
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
    const fault = await this.strictFault(row, column, lines);
    if (fault) {
      this.tell(fault.row, fault.column, fault.words);
      return;
    }
    if (!(await this.permission.covers(area))) {
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

  /** Where a strict rule keeps one of the texts out, and why. */
  async strictFault(row, column, lines) {
    const { cells, rows, lists, on: { locale } } = this.grid;
    const start = rows.position(row);
    const ranges = lines.flatMap((line, down) => line.map((_, across) => rangeOf(cells.cell(rows.row(start + down), column + across)))).filter(Boolean);
    await Promise.all([...new Set(ranges)].map((range) => lists.read(range).catch(() => {})));
    for (const [down, line] of lines.entries()) {
      for (const [across, text] of line.entries()) {
        const at = { row: rows.row(start + down), column: column + across };
        const words = refusal(cells.cell(at.row, at.column), text, { lists, locale });
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
    if (!(await this.permission.covers(area))) {
      return;
    }
    const { cells, rows } = this.grid;
    const runs = rows.runs(area.top, area.bottom);
    await this.write(area, VALUES, [], () => post(`${this.path}/values:batchClear`, { ranges: runs.map(([first, last]) => cells.range(first, area.left, last, area.right)) }));
  }

  /** The first row of the selection over the rest of it; of a single row, the row above. */
  fillDown() {
    const { grid } = this;
    const { top, left, bottom, right } = grid.selection.area();
    const from = top === bottom ? top - 1 : top;
    if (from >= 0) {
      const source = gridRange(grid.id, { top: from, left, bottom: from, right });
      const target = { top: from + 1, left, bottom, right };
      this.change(target, [{ copyPaste: { source, destination: gridRange(grid.id, target), pasteType: "PASTE_NORMAL" } }]);
    }
  }

  /**
   * Requests that change the cells of an area, all of what they hold
   *
   * @param written the parts of it that are written, for protected ranges
   * @param structure whether more than cells changes, as when a filter is laid over them again
   */
  async change(area, requests, { written = [area], structure = false } = {}) {
    if (await this.permission.covers(...written)) {
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
      const cells = kept && !isLarge(kept) ? [putBack(this.grid, kept, await snapshot(this.grid, kept, WHOLE), WHOLE)] : [];
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
      const now = async () => (isLarge(area) ? [] : snapshot(this.grid, area, fields));
      const before = await patiently(now);
      await (fields === VALUES ? patiently(call) : call());
      this.keep({ sheet: this.grid.id, area, fields, structure, before, after: await patiently(now) }, area);
      await this.again({ structure: structure || room.length > 0 });
    });
  }

  /** One after the other; where one is refused or finds nobody, what stood there is shown again with the reason. */
  inTurn({ row, column }, act) {
    this.waiting++;
    this.queue = this.queue.then(act).catch(async (fault) => {
      this.grid.cells.takeBackTyped();
      this.grid.view.redraw();
      if (fault.status !== 0) {
        await this.again({ structure: false }).catch(() => {});
      }
      this.tell(row, column, fault.status === 0 ? `Not done: ${fault.message}` : fault.detail || fault.message);
    }).finally(() => this.waiting--);
    return this.queue;
  }

  /** Takes a step back, or with `again` does it again, unless somebody wrote there since; tells whether it did. */
  async replay(step, again) {
    const at = step.area ? { row: step.area.top, column: step.area.left } : this.grid.selection.anchor;
    const to = again ? "after" : "before";
    let done = false;
    await this.inTurn(at, async () => {
      const inTheWay = await changedSince(this.grid, step, again);
      if (inTheWay) {
        this.history.drop(again);
        await this.again({ structure: false });
        this.tell(at.row, at.column, `Not ${again ? "done again" : "undone"}: what stands in ${named(inTheWay)} has changed since, and it stays as it is.`);
        return;
      }
      await this.batch(step.area ? [putBack(this.grid, step.area, step[to], step.fields)] : step.requests[to]);
      this.history.moved(again);
      await this.again({ structure: step.structure ?? true });
      done = true;
    });
    return done;
  }
}
