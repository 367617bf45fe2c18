// The widths of columns: dragged at the edge of a heading, or fitted to what they hold. The file keeps them.

const LEAST = 24;
const MOST = 640;

export function listenToWidths(grid, signal) {
  const { table } = grid.view;
  let dragged;
  table.addEventListener("pointerdown", (event) => {
    const edge = event.target.closest(".edge");
    if (edge && event.button === 0) {
      event.preventDefault();
      const column = Number(edge.dataset.edge);
      dragged = { column, start: event.clientX, width: grid.layout.widths[column], now: grid.layout.widths[column] };
    }
  }, { signal });
  window.addEventListener("pointermove", (event) => {
    if (dragged) {
      dragged.now = Math.max(LEAST, Math.round(dragged.width + event.clientX - dragged.start));
      grid.widen(dragged.column, dragged.column, dragged.now);
    }
  }, { signal });
  window.addEventListener("pointerup", () => {
    if (dragged && dragged.now !== dragged.width) {
      const { column, now, width } = dragged;
      const { left, right, top, bottom } = grid.selection.area();
      const whole = top === 0 && bottom === grid.cells.rowCount - 1 && column >= left && column <= right;
      grid.layout.widths[column] = width;
      keep(grid, whole ? range(left, right) : [column], () => now);
    }
    dragged = undefined;
  }, { signal });
  table.addEventListener("dblclick", (event) => {
    const edge = event.target.closest(".edge");
    if (edge) {
      fit(grid, Number(edge.dataset.edge), Number(edge.dataset.edge));
    }
  }, { signal });
}

/** As wide as the widest text that is loaded. */
export function fit(grid, first, last) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `13px ${getComputedStyle(grid.view.table).fontFamily}`;
  keep(grid, range(first, last), (column) => {
    let most = LEAST;
    for (let row = 0; row < grid.cells.rowCount; row++) {
      const text = grid.cells.cell(row, column)?.text;
      const wide = text ? pen.measureText(text).width + (row < grid.firstRow ? 30 : 22) : 0;
      most = Math.max(most, Math.ceil(wide));
    }
    return Math.min(MOST, most);
  });
}

function keep(grid, columns, widthOf) {
  const request = (column, pixelSize) => ({ updateDimensionProperties: { range: { sheetId: grid.id, dimension: "COLUMNS", startIndex: column, endIndex: column + 1 }, properties: { pixelSize }, fields: "pixelSize" } });
  const wide = columns.map(widthOf);
  const step = { requests: columns.map((column, at) => request(column, wide[at])), back: columns.map((column) => request(column, grid.layout.widths[column])) };
  columns.forEach((column, at) => grid.widen(column, column, wide[at]));
  grid.writing.restructure(step);
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
