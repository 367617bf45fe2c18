// Building blocks of the page. Text is always set as text, never as HTML.

const SVG = "http://www.w3.org/2000/svg";

const SHAPES = {
  account_circle: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm-7 16c0-4 3-6 7-6s7 2 7 6",
  arrow_back: "M19 12H5m6-6-6 6 6 6",
  check_circle: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm-4 9 3 3 5-6",
  close: "M6 6l12 12M18 6 6 18",
  description: "M6 3h8l4 4v14H6ZM14 3v4h4",
  domain: "M4 21V4h9v17M13 9h7v12M2 21h20M7 8h3M7 12h3M7 16h3M16 13h1M16 17h1",
  down: "M6 9l6 6 6-6",
  error: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4v6m0 3v1",
  flag: "M6 21V4m0 1h11l-2 4 2 4H6",
  folder: "M3 6h6l2 2h10v11H3Z",
  hourglass_empty: "M7 3h10M7 21h10M8 3v4l4 5-4 5v4M16 3v4l-4 5 4 5v4",
  menu: "M4 7h16M4 12h16M4 17h16",
  more_vert: "M12 5v1m0 6v1m0 6v1",
  open_in_new: "M19 13v7H4V5h7m3-2h7v7m0-7L11 13",
  redo: "M20 9H9a5 5 0 0 0 0 10h3m8-10-4-4m4 4-4 4",
  refresh: "M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5",
  schedule: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4v5l4 2",
  side: "M4 4h16v16H4ZM14 4v16",
  table_chart: "M4 4h16v16H4Zm0 5h16M4 14h16M10 9v11",
  undo: "M4 9h11a5 5 0 0 1 0 10h-3M4 9l4-4M4 9l4 4",
  up: "M6 15l6-6 6 6",
  upload_file: "M6 3h8l4 4v14H6ZM14 3v4h4M12 18v-7m-3 3 3-3 3 3",
  warning: "M12 4 2.5 20h19Zm0 6v5m0 2v1",
};

/** An element with attributes, properties, listeners (onclick: …) and children; strings become text. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "value" || name === "checked" || name === "open") {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== ""));
  return element;
}

/** One of the page's own line drawings; a dot where the name is not known. */
export function icon(name, size = 20) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name] ?? "M12 11v2");
  const attributes = { viewBox: "0 0 24 24", width: size, height: size, class: "drawn", "aria-hidden": "true" };
  Object.entries(attributes).forEach(([key, value]) => svg.setAttribute(key, value));
  svg.append(path);
  return svg;
}

export function byId(id) {
  return document.getElementById(id);
}

/** A calm message in place of content: what is the case, what to do, and a way on. */
export function message(title, text, ...acts) {
  return el("div", { class: "message" }, el("h2", {}, title), el("p", {}, text), el("div", { class: "buttons" }, acts));
}

export function skeleton(lines) {
  return el("div", { class: "skeleton", "aria-label": "Loading" }, Array.from({ length: lines }, () => el("span")));
}

/** A message that passes by itself, unless it is to stay; one that went wrong stays until it is closed. */
export function toast(text, { kind = "done", acts = [], stays = false } = {}) {
  const close = el("button", { type: "button", class: "quiet icon", "aria-label": "Close" }, icon("close", 16));
  const box = el("div", { class: `toast ${kind}` }, icon(kind === "failed" ? "error" : "check_circle"), el("p", {}, text), acts, close);
  close.addEventListener("click", () => box.remove());
  byId("toasts").querySelectorAll(".toast.done").forEach((earlier) => earlier.remove());
  byId("toasts").append(box);
  if (kind !== "failed" && !stays) {
    setTimeout(() => box.remove(), acts.length ? 30000 : 9000);
  }
  return box;
}

export function button(text, onclick, kind = "") {
  return el("button", { type: "button", class: kind, onclick }, text);
}
