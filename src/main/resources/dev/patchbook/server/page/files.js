// The files of the workspace as a tree of folders.

import { get } from "./calls.js";
import { byId, el, icon, message } from "./dom.js";
import { openMenu } from "./menu.js";

const SHEET = "application/vnd.google-apps.spreadsheet";
const FOLDER = "application/vnd.google-apps.folder";

/** All files that are not in the bin, the last changed first. */
export async function listFiles() {
  const files = [];
  let pageToken;
  do {
    const page = await get("/drive/v3/files", {
      q: "trashed = false",
      pageSize: "1000",
      orderBy: "modifiedTime desc",
      fields: "nextPageToken,files(id,name,mimeType,parents,modifiedTime,version,appProperties)",
      ...(pageToken ? { pageToken } : {}),
    });
    files.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return files;
}

export function isSheet(file) {
  return file.mimeType === SHEET;
}

/** Whether a file carries the label that Patchbook sets last when it makes a plan. */
export function isPlan(file) {
  return file.appProperties?.patchbook === "plan";
}

/** Draws the tree; of `acts`, `open` is called with the id of the spreadsheet that somebody chooses, the others with the file. */
export function drawFiles(files, current, acts) {
  const list = byId("file-list");
  list.setAttribute("aria-busy", "false");
  if (!files.some((file) => file.mimeType !== FOLDER)) {
    list.replaceChildren(message("No files yet", "Make a plan, or upload a spreadsheet that you have."));
    return;
  }
  const ids = new Set(files.map((file) => file.id));
  const roots = files.filter((file) => !ids.has(file.parents?.[0]) && !isEmpty(file, files)).map((file) => unfolded(file, files));
  list.replaceChildren(el("ul", {}, roots.map((file) => entry(file, files, current, acts))));
}

/** A folder without files, as a plan that was removed leaves it behind. */
function isEmpty(file, files) {
  return file.mimeType === FOLDER && files.filter((each) => each.parents?.[0] === file.id).every((each) => isEmpty(each, files));
}

/** A plan that is alone in the folder of its name needs no folder here. */
function unfolded(file, files) {
  const inside = file.mimeType === FOLDER ? files.filter((each) => each.parents?.[0] === file.id) : [];
  return inside.length === 1 && isSheet(inside[0]) && inside[0].name === file.name ? inside[0] : file;
}

function entry(file, files, current, acts) {
  if (file.mimeType === FOLDER) {
    const inside = files.filter((each) => each.parents?.[0] === file.id && !isEmpty(each, files));
    const summary = el("summary", {}, icon("folder", 18), el("span", {}, file.name));
    return el("li", {}, el("details", { open: true }, summary, el("ul", {}, inside.map((each) => entry(each, files, current, acts)))));
  }
  const here = file.id === current;
  const parts = [icon(isSheet(file) ? "table_chart" : "description", 18), el("span", {}, file.name, el("small", {}, when(file.modifiedTime)))];
  return el("li", {}, isSheet(file)
    ? el("div", { class: "file-line" },
      el("button", { type: "button", class: "file", "aria-current": here ? "page" : undefined, title: file.name, onclick: () => acts.open(file.id) }, parts),
      el("button", { type: "button", class: "quiet icon of-file", "aria-haspopup": "menu", "aria-label": `More about ${file.name}`, onclick: (event) => more(event.currentTarget, file, acts) }, icon("more_vert", 18)))
    : el("div", { class: "file other", title: "Not a spreadsheet" }, parts));
}

function more(button, file, acts) {
  const { left, bottom } = button.getBoundingClientRect();
  const entries = [{ text: "Download as .xlsx", act: () => acts.download(file) }, { text: "Move to the bin", act: () => acts.remove(file) }];
  openMenu({ x: left, y: bottom }, file.name, entries, () => button.focus());
}

/** A moment in few words: the time today, else the day. */
export function when(iso) {
  const time = new Date(iso);
  const today = new Date().toDateString() === time.toDateString();
  return today
    ? `today, ${time.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" })}`
    : time.toLocaleDateString(undefined, { day: "numeric", month: "short", year: "numeric" });
}
