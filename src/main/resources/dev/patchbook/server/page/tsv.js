// Rows of texts as spreadsheets put them on the clipboard: tabs between cells, quotes around what holds a break.

export function tsv(lines) {
  return lines.map((line) => line.map((text) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t")).join("\r\n");
}

/** The rows of a text; a quote counts as one only where it opens a cell and is closed at the end of one. */
export function parseTsv(text) {
  const lines = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const [whole, quoted, bare, end] = cell.exec(text);
    lines.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === "") {
      break;
    }
    if (end !== "\t") {
      if (at === text.length) {
        break;
      }
      lines.push([]);
    }
  }
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return lines.map((line) => [...line, ...Array(width - line.length).fill("")]);
}
