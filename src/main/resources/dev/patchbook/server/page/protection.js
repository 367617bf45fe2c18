// Who may write where: the protected ranges of a tab.

/** How the ranges are described that Patchbook fills itself. */
const FILLED = /^Patchbook fills /;

export class Protection {
  constructor(sheet) {
    this.ranges = sheet.protectedRanges ?? [];
  }

  /** Those that cover some of an area and leave no hole that holds all of it. */
  over(area) {
    return this.ranges.filter((each) => touches(each.range ?? {}, area) && !(each.unprotectedRanges ?? []).some((hole) => holds(hole, area)));
  }

  at(row, column) {
    return this.over({ top: row, bottom: row, left: column, right: column })[0];
  }

  /** Whether a cell may not be written at all. */
  closes(row, column) {
    return this.over({ top: row, bottom: row, left: column, right: column }).some(isClosed);
  }

  /** Whether another hand keeps the rows of this tab, by the column that names them. */
  keepsRows(firstRow) {
    return this.ranges.some((each) => touches(each.range ?? {}, { top: firstRow, bottom: firstRow, left: 0, right: 0 }));
  }
}

export function isClosed(range) {
  return !range.warningOnly && !range.requestingUserCanEdit;
}

/** A protection in a few words. */
export function protectionInWords(range) {
  return isClosed(range) ? "Protected" : isFilled(range) ? "Filled in for you" : "Asks before a change";
}

/** Whether a refresh fills these cells, rather than somebody having protected them. */
export function isFilled({ warningOnly, description = "" }) {
  return warningOnly === true && FILLED.test(description);
}

function bounds(range) {
  return { top: range.startRowIndex ?? 0, bottom: (range.endRowIndex ?? Infinity) - 1, left: range.startColumnIndex ?? 0, right: (range.endColumnIndex ?? Infinity) - 1 };
}

function touches(range, area) {
  const { top, bottom, left, right } = bounds(range);
  return top <= area.bottom && bottom >= area.top && left <= area.right && right >= area.left;
}

function holds(range, area) {
  const { top, bottom, left, right } = bounds(range);
  return top <= area.top && bottom >= area.bottom && left <= area.left && right >= area.right;
}
