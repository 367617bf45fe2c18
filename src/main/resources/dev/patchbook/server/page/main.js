// Start reading here: the page's parts and what passes between them.

import { Addon } from "./addon.js";
import { get, post } from "./calls.js";
import { button, byId, icon, message, skeleton, toast } from "./dom.js";
import { listenToDrops } from "./dropping.js";
import { drawFiles, isPlan, isSheet, listFiles } from "./files.js";
import { Filing } from "./filing.js";
import { Importing } from "./importing.js";
import { newPlan } from "./newplan.js";
import { addressOf, placeOf } from "./places.js";
import { begin, changedInWords, isRunning, stateInWords } from "./refreshes.js";
import { OpenWorkbook } from "./workbook.js";

const WATCH_MILLIS = 10000;
const RANKING = "Prioritization";

const workbook = new OpenWorkbook(noteVersion);
const filing = new Filing({ show: showFile, gone: () => look() });
const addon = new Addon({ opened: () => current && { id: current.id, title: current.name }, follow, changed: () => look({ acted: true }) });

let files = [];
let current;
let plan;
let seen;
let busy = false;

async function start() {
  byId("show-files").prepend(icon("menu", 18));
  byId("show-addon").append(icon("side"));
  byId("file-list").replaceChildren(skeleton(5));
  wire();
  await reloadFiles();
  const place = placeOf(location.href);
  const newest = files.find(isSheet);
  if (place.file || newest) {
    await open(place.file ?? newest.id, place);
  } else {
    empty();
    addon.home();
  }
  setInterval(() => document.visibilityState === "visible" && !busy && !workbook.isBusy() && look().catch((fault) => (byId("status").textContent = fault.message)), WATCH_MILLIS);
}

function wire() {
  byId("new-plan").addEventListener("click", makePlan);
  byId("refresh").addEventListener("click", refresh);
  byId("download").addEventListener("click", () => filing.download(current));
  drawer("show-files", "files");
  drawer("show-addon", "addon");
  window.addEventListener("popstate", () => open(placeOf(location.href).file, placeOf(location.href)));
  const importing = new Importing({ plan: () => plan && current, show: showAfterImport, refresh });
  listenToDrops({ plan: () => plan, into: (file) => importing.take(file), beside: (file) => filing.take(file) });
}

/** On a narrow page the two sides open over the workbook. */
function drawer(buttonId, sideId) {
  const side = byId(sideId);
  const set = (shown) => {
    side.classList.toggle("shown", shown);
    byId(buttonId).setAttribute("aria-expanded", String(shown));
  };
  byId(buttonId).addEventListener("click", () => set(!side.classList.contains("shown")));
  document.addEventListener("keydown", (event) => event.key === "Escape" && set(false));
  byId("workbook").addEventListener("pointerdown", () => set(false));
}

async function reloadFiles() {
  try {
    files = await listFiles();
    draw();
  } catch (fault) {
    byId("file-list").replaceChildren(message("The files could not be listed", fault.message, button("Try again", reloadFiles)));
  }
}

function draw() {
  drawFiles(files, current?.id, { open: visit, download: (file) => filing.download(file), remove: (file) => filing.remove(file) });
}

function visit(id) {
  history.pushState(null, "", addressOf({ file: id }));
  byId("files").classList.remove("shown");
  return open(id);
}

/** Goes to a link of this page: another file, or a cell of the one that is open. */
function follow(address) {
  const place = placeOf(address);
  history.pushState(null, "", addressOf(place));
  byId("addon").classList.remove("shown");
  return open(place.file ?? current?.id, place);
}

async function open(id, place = {}) {
  const other = id !== current?.id;
  current = files.find((file) => file.id === id) ?? { id, name: "" };
  seen = current.version;
  draw();
  const reading = readPlan();
  if (other) {
    byId("grid").replaceChildren(skeleton(12));
    addon.stack = [];
    reading.then(() => current?.id === id && addon.home(), () => {});
  }
  try {
    await Promise.all([workbook.open({ ...place, file: id }), reading]);
    current.name ||= workbook.title;
    heading();
  } catch (fault) {
    lost(fault);
  }
}

function lost(fault) {
  plan = undefined;
  workbook.grid?.close();
  workbook.grid = undefined;
  byId("tabs").replaceChildren();
  byId("value").hidden = true;
  const known = fault.status === 404;
  byId("grid").replaceChildren(message(known ? "This file is not here" : "The workbook could not be opened", known ? "It was moved to the bin, or the link is an old one. Choose another file." : fault.message));
  current = undefined;
  heading();
  addon.home();
}

function empty() {
  byId("grid").replaceChildren(message("Nothing here yet", "Make your first plan: it takes one click, and everything is filled in already.", button("New plan", makePlan, "main")));
  heading();
}

async function readPlan() {
  const { id } = current;
  const plain = files.some((file) => file.id === id && !isPlan(file));
  const found = plain ? undefined : await get(`/api/plans/${id}`).catch((fault) => {
    if (fault.status !== 404) {
      throw fault;
    }
  });
  if (current?.id === id) {
    plan = found;
  }
}

function heading() {
  const name = current?.name ?? "No file open";
  byId("title").textContent = name;
  document.title = current ? `${name} · Patchbook` : "Patchbook";
  byId("status").textContent = current ? stateInWords(plan) : "";
  byId("refresh").hidden = byId("import").hidden = !plan;
  byId("download").hidden = !current;
  byId("hint").hidden = !plan || plan.lastRefresh !== null || isRunning(plan);
}

/** What this page has just written itself is no news to it. */
async function noteVersion() {
  const { id } = current ?? {};
  const { version } = id ? await get(`/drive/v3/files/${id}`, { fields: "version" }) : {};
  if (version && current?.id === id) {
    seen = version;
  }
}

/** Looks whether files or the open plan changed, and shows what did; `acted`: a card just did something. */
async function look({ acted = false } = {}) {
  const known = new Set(files.filter(isPlan).map((file) => file.id));
  await reloadFiles();
  const made = files.find((file) => isPlan(file) && !known.has(file.id) && file.id !== current?.id) ?? (current ? undefined : files.find(isSheet));
  const now = files.find((file) => file.id === current?.id);
  if (made) {
    await visit(made.id);
  } else if (current && !now) {
    files.some(isSheet) ? await visit(files.find(isSheet).id) : (lost({ status: 404 }), empty());
  } else if (now && now.version !== seen) {
    seen = now.version;
    current = now;
    await workbook.reload();
  }
  await watchPlan(acted && !made);
}

/** Follows a plan that is still being made or refreshed; once that has ended, the card on screen is out of date. */
async function watchPlan(acted) {
  if (!current) {
    return;
  }
  const waited = isRunning(plan) || !plan;
  await readPlan();
  heading();
  if (waited && plan && !isRunning(plan) && !acted) {
    addon.home();
  }
}

async function refresh() {
  const { id } = current;
  const first = !plan.lastRefresh;
  const end = begin(byId("refresh"));
  busy = true;
  try {
    if (!first) {
      await workbook.remember();
    }
    const report = await post(`/api/plans/${id}/refresh`, {});
    toast(changedInWords(report, (tab) => workbook.shows(tab)), { acts: workbook.shows(RANKING) ? [button("See the ranking", () => workbook.open({ file: id, title: RANKING }))] : [] });
    (report.notices ?? []).slice(0, 3).forEach((notice) => toast(notice, { kind: "notice" }));
    if (first && current?.id === id) {
      await workbook.open({ file: id });
    }
  } catch (fault) {
    toast(fault.message, { kind: "failed" });
  } finally {
    await look({ acted: true }).catch((fault) => toast(fault.message, { kind: "failed" }));
    addon.home();
    end();
    busy = false;
  }
}

function makePlan() {
  newPlan(async (made) => {
    toast(`“${made.name}” is ready. Import your accounts and opportunities next.`);
    await showFile(made.planId);
  });
}

/** Opens a file that has just come. */
async function showFile(id) {
  await reloadFiles();
  await visit(id);
}

/** Opens a tab, or the one that is shown, as it is after an import. */
async function showAfterImport(tab) {
  if (tab) {
    await workbook.open({ file: current.id, title: tab });
  }
  await look();
  addon.home();
}

start();
