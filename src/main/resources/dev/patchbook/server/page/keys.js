// What keys and the mouse do on the cells while none of them is edited.

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export function listenToKeys(grid, signal) {
  const { table } = grid.view;
  let leaving = false;
  table.addEventListener("keydown", (event) => {
    if (event.target !== table || event.isComposing) {
      return;
    }
    if (event.key === "Tab" && leaving) {
      return;
    }
    leaving = event.key === "Escape";
    if (press(grid, event)) {
      event.preventDefault();
    }
  }, { signal });
}

/** Does what a key stands for; tells whether it stands for anything here. */
function press(grid, event) {
  const { selection } = grid;
  const command = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  const arrow = ARROWS[event.key];
  if (arrow && event.altKey) {
    return event.key === "ArrowDown" && grid.openMenu(selection.anchor.column);
  }
  if (arrow) {
    command ? selection.jump(...arrow, event.shiftKey).catch((fault) => grid.on.failed(fault)) : selection.step(...arrow, event.shiftKey);
    return true;
  }
  return command ? pressed(COMMANDS, grid, event) : pressed(KEYS, grid, event) || typed(grid, event);
}

function pressed(keys, grid, event) {
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  return act ? act(grid, event) !== false : false;
}

/** A character opens the editor and goes into it; so does the first key of an input method. */
function typed(grid, event) {
  const character = event.key.length === 1 && (!event.altKey || event.getModifierState("AltGraph"));
  if (character || event.key === "Process") {
    grid.editing.open({ over: true });
  }
  return false;
}

const page = (grid) => Math.max(1, grid.view.port.rowsInView()[1] - grid.view.port.rowsInView()[0] - 2);

const KEYS = {
  Enter: (grid, event) => (event.shiftKey ? grid.selection.stepOn(grid.selection.anchor, -1, 0) : grid.editing.open()),
  F2: (grid) => grid.editing.open(),
  Tab: (grid, event) => grid.selection.stepOn(grid.selection.anchor, 0, event.shiftKey ? -1 : 1),
  Escape: (grid) => grid.beside.hush(),
  Delete: (grid) => grid.writing.clear(grid.selection.area()),
  Backspace: (grid) => grid.writing.clear(grid.selection.area()),
  Home: (grid, event) => grid.selection.go({ row: (event.shiftKey ? grid.selection.end : grid.selection.anchor).row, column: 0 }, event.shiftKey),
  End: (grid, event) => grid.selection.jump(0, 1, event.shiftKey),
  PageUp: (grid, event) => grid.selection.step(-page(grid), 0, event.shiftKey),
  PageDown: (grid, event) => grid.selection.step(page(grid), 0, event.shiftKey),
  ContextMenu: (grid) => grid.openMenu(grid.selection.anchor.column),
  F10: (grid, event) => event.shiftKey && grid.openMenu(grid.selection.anchor.column),
  " ": (grid, event) => (event.shiftKey ? grid.selection.rows(grid.selection.area().top, grid.selection.area().bottom) : grid.editing.space()),
};

const COMMANDS = {
  a: (grid) => grid.selection.all(),
  d: (grid) => grid.writing.fillDown(),
  Home: (grid, event) => grid.selection.go({ row: 0, column: 0 }, event.shiftKey),
  End: (grid, event) => grid.selection.toEnd(event.shiftKey),
  " ": (grid) => grid.selection.columns(grid.selection.area().left, grid.selection.area().right),
};

/** Selecting with the mouse, or a finger: cells, rows and columns, and ranges of them by dragging. */
export function listenToPointer(grid, signal) {
  const { table } = grid.view;
  let dragged;
  let last;

  const select = (place, extending) => {
    const { selection } = grid;
    if (place.row === undefined && place.column === undefined) {
      selection.all();
    } else if (place.row === undefined) {
      selection.columns(extending ? selection.anchor.column : place.column, place.column);
    } else if (place.column === undefined) {
      selection.rows(extending ? selection.anchor.row : place.row, place.row);
    } else {
      extending ? selection.extend(place, { follow: false }) : selection.to(place);
    }
  };
  const sameKind = (place) => dragged && (place.row === undefined) === (dragged.row === undefined) && (place.column === undefined) === (dragged.column === undefined);

  table.addEventListener("pointerdown", (event) => {
    const place = grid.view.placeOf(event.target);
    if (!place || event.target.closest(".open-menu, .edge") || (event.button !== 0 && isSelected(grid, place))) {
      return;
    }
    grid.beside.hush();
    select(place, event.shiftKey);
    dragged = event.button === 0 ? place : undefined;
    last = event;
  }, { signal });
  table.addEventListener("pointermove", (event) => {
    last = event;
    const place = dragged && grid.view.placeOf(document.elementFromPoint(event.clientX, event.clientY));
    if (place && sameKind(place)) {
      select(place, true);
    }
  }, { signal });
  const timer = setInterval(() => dragged && scrollAlong(grid, last, (place) => sameKind(place) && select(place, true)), 60);
  signal.addEventListener("abort", () => clearInterval(timer));
  window.addEventListener("pointerup", () => (dragged = undefined), { signal });
  window.addEventListener("pointercancel", () => (dragged = undefined), { signal });
  table.addEventListener("dblclick", (event) => {
    if (event.target.closest(".cell")) {
      grid.editing.open();
    }
  }, { signal });
  table.addEventListener("click", (event) => event.target.closest(".box") && grid.editing.space(), { signal });
}

function isSelected(grid, { row, column }) {
  const { top, bottom, left, right } = grid.selection.area();
  return (row === undefined || (row >= top && row <= bottom)) && (column === undefined || (column >= left && column <= right));
}

/** While a range is dragged past an edge, the view follows. */
function scrollAlong(grid, event, select) {
  const { table } = grid.view;
  const box = table.getBoundingClientRect();
  const down = event.clientY > box.bottom - 24 ? 1 : event.clientY < box.top + grid.view.head.offsetHeight ? -1 : 0;
  const across = event.clientX > box.right - 24 ? 1 : 0;
  if (down !== 0 || across !== 0) {
    table.scrollBy(across * 60, down * 84);
    const place = grid.view.placeOf(document.elementFromPoint(Math.min(event.clientX, box.right - 30), Math.min(event.clientY, box.bottom - 30)));
    place && select(place);
  }
}
