// What can be imported: a file of this machine, a file in the folder Imports beside the plan, a tab of the plan.

import { get, head, send } from "./calls.js";
import { headingsOf } from "./columns.js";
import { quoted } from "./places.js";

const HEAD_BYTES = 4096;

/** A file that somebody chose or dropped. */
export function uploaded(file) {
  return {
    name: file.name,
    headings: async () => (isText(file.name) ? headingsOf(await file.slice(0, HEAD_BYTES).text()) : []),
    send: (address, mapping, how) => {
      const form = new FormData();
      form.append("file", file, file.name);
      form.append("mapping", JSON.stringify(mapping));
      return send(address, form, how);
    },
  };
}

/** A file in the folder beside the plan. */
export function inFolder({ driveFileId, name }) {
  return {
    name,
    headings: async () => (isText(name) ? headingsOf(await head(`/drive/v3/files/${driveFileId}?alt=media`)) : []),
    send: (address, mapping, how) => send(address, { source: { driveFileId }, mapping }, how),
  };
}

/** A tab of the plan; `bound` names the tabs that it comes into with every refresh already. */
export function onTab(plan, { tab, boundTo }) {
  return {
    name: tab,
    tab,
    bound: boundTo,
    headings: () => firstRow(plan, tab),
    send: (address, mapping, how, bind) => send(address, { source: { tab, bind }, mapping }, how),
  };
}

async function firstRow(plan, tab) {
  const answer = await get(`/v4/spreadsheets/${plan}/values/${encodeURIComponent(`${quoted(tab)}!1:1`)}`);
  const cells = (answer.values?.[0] ?? []).map(String).filter((heading) => heading !== "");
  return cells.length === 1 ? headingsOf(cells[0]) : cells;
}

function isText(name) {
  return /\.(csv|tsv|txt)$/i.test(name);
}
