// What charts draw from: the values and the shown texts of their source ranges, and of nothing else.

import { get } from "./calls.js";
import { named, quoted } from "./places.js";
import { TabCells } from "./tabcells.js";

/** So many cells of a range at most are drawn. */
const MOST_POINTS = 20000;

export class ChartData {
  /**
   * @param sheetOf tells the properties of a tab by its id
   * @param lines tells what is hidden on the tabs that are known already, by their ids
   */
  constructor(file, sheetOf, lines) {
    this.file = file;
    this.sheetOf = sheetOf;
    this.lines = lines;
  }

  /** What a chart leaves out of sources that are too long; undefined where it draws all of them. */
  leavesOut(sources) {
    const isCut = sources.flatMap((data) => data?.sourceRange?.sources ?? []).some((range) => this.part(range).isCut);
    return isCut ? `Only the first ${MOST_POINTS.toLocaleString("en")} cells are drawn` : undefined;
  }

  /** The points of each source, as {value, text}, without those that are hidden; none where its line is hidden. */
  async read(sources, { withHidden }) {
    const parts = sources.map((data) => (data?.sourceRange?.sources ?? []).map((range) => this.part(range)));
    const all = parts.flat();
    if (all.length === 0) {
      return parts.map(() => []);
    }
    const ranges = [...new Set(all.map((part) => part.range))];
    const [values, texts] = await Promise.all([this.ask(ranges, "UNFORMATTED_VALUE"), this.ask(ranges, "FORMATTED_VALUE"), withHidden || this.learn(all)]);
    return parts.map((list) => list.flatMap((part) => this.points(part, values.get(part.range), texts.get(part.range), withHidden)));
  }

  part({ sheetId = 0, startRowIndex: top = 0, endRowIndex, startColumnIndex: left = 0, endColumnIndex }) {
    const sheet = this.sheetOf(sheetId);
    if (!sheet) {
      throw new Error("The tab that it draws from is not there any more.");
    }
    const { rowCount, columnCount } = sheet.gridProperties;
    const [end, rightEnd] = [endRowIndex ?? rowCount, endColumnIndex ?? columnCount];
    const [bottom, right] = [Math.min(end, top + MOST_POINTS) - 1, Math.min(rightEnd, left + MOST_POINTS) - 1];
    const down = left === right;
    return { sheet, sheetId, top, left, down, length: down ? bottom - top + 1 : right - left + 1, isCut: bottom < end - 1 || right < rightEnd - 1, range: `${quoted(sheet.title)}!${named({ top, left, bottom, right })}` };
  }

  async ask(ranges, valueRenderOption) {
    const query = new URLSearchParams({ valueRenderOption });
    ranges.forEach((range) => query.append("ranges", range));
    const answer = await get(`/v4/spreadsheets/${this.file}/values:batchGet`, query);
    return new Map(ranges.map((range, at) => [range, answer.valueRanges[at].values ?? []]));
  }

  /** Learns what is hidden on the tabs of parts. */
  async learn(parts) {
    const unknown = new Map(parts.filter((part) => !this.lines.has(part.sheetId)).map((part) => [part.sheetId, part.sheet]));
    await Promise.all([...unknown].map(async ([id, sheet]) => {
      const { hidden, columns } = await new TabCells(this.file, sheet).lines();
      this.lines.set(id, { rows: new Set(hidden), columns: new Set(columns.flatMap((line, column) => (line.hiddenByUser ? [column] : []))) });
    }));
  }

  points({ sheetId, top, left, down, length }, values, texts, withHidden) {
    const { rows, columns } = withHidden ? { rows: new Set(), columns: new Set() } : this.lines.get(sheetId);
    if (down ? columns.has(left) : rows.has(top)) {
      return [];
    }
    const at = (lines, index) => (down ? lines[index]?.[0] : lines[0]?.[index]) ?? "";
    const shown = Array.from({ length }, (_, index) => index).filter((index) => !(down ? rows.has(top + index) : columns.has(left + index)));
    return shown.map((index) => ({ value: at(values, index), text: String(at(texts, index)) }));
  }
}
