// Where the page is: which file, tab and cell, as the address says it.

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The column's letters, as in 0 → A, 27 → AB. */
export function letters(column) {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** The cell of an address such as D12, its row and column from 0; undefined where it is none. */
export function cellOf(address) {
  const found = /^([A-Z]{1,3})([1-9][0-9]{0,7})/i.exec(address ?? "");
  if (!found) {
    return undefined;
  }
  const column = [...found[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}

/** An area in words, as in B2:D9. */
export function named({ top, left, bottom, right }) {
  const start = `${letters(left)}${top + 1}`;
  const end = `${letters(right)}${bottom + 1}`;
  return start === end ? start : `${start}:${end}`;
}

/** The area of an address such as B2:D9 or B2; undefined where it is none. */
export function areaOf(address) {
  const [start, end = start] = address.trim().split(":").map(cellOf);
  return start && end && { top: Math.min(start.row, end.row), left: Math.min(start.column, end.column), bottom: Math.max(start.row, end.row), right: Math.max(start.column, end.column) };
}

/** An area as the interface spells it. */
export function gridRange(sheetId, { top, left, bottom, right }) {
  return { sheetId, startRowIndex: top, endRowIndex: bottom + 1, startColumnIndex: left, endColumnIndex: right + 1 };
}

export function quoted(tab) {
  return `'${tab.replaceAll("'", "''")}'`;
}

/** What an address points at; Sheets puts tab and cell behind the #. */
export function placeOf(address) {
  const url = new URL(address, location.href);
  const said = new URLSearchParams(url.hash.slice(1));
  const one = (name) => said.get(name) ?? url.searchParams.get(name) ?? undefined;
  const gid = one("gid");
  return { file: one("file"), gid: gid === undefined ? undefined : Number(gid), range: one("range") };
}

/** Whether a link leads to this very page. */
export function isHere(address) {
  const url = new URL(address, location.href);
  return url.port === location.port && LOOPBACK.has(url.hostname) && url.protocol === location.protocol && url.pathname === "/";
}

export function addressOf({ file, gid, range }) {
  const query = new URLSearchParams({ file });
  if (gid !== undefined) {
    query.set("gid", gid);
  }
  if (range !== undefined) {
    query.set("range", range);
  }
  return `/?${query}`;
}
