// Files dropped on the page: into the plan that is open, or beside it to the other files.

import { byId, toast } from "./dom.js";

/**
 * @param plan answers whether a plan is open
 * @param into is called with a file for that plan
 * @param beside is called with a file for the others
 */
export function listenToDrops({ plan, into, beside }) {
  const hasFile = (event) => [...event.dataTransfer.types].includes("Files");
  const isBeside = (event) => !plan() || Boolean(event.target.closest?.("#files"));
  const show = (shown, away) => {
    byId("drop").hidden = !shown || (away && Boolean(plan()));
    byId("drop").firstElementChild.textContent = plan() ? "Drop a CSV or Excel file to import it into this plan" : "Drop an Excel file (.xlsx) to add it to your files";
    byId("files").classList.toggle("dropping", shown && away);
  };
  document.addEventListener("dragover", (event) => hasFile(event) && event.preventDefault());
  document.addEventListener("dragenter", (event) => hasFile(event) && show(true, isBeside(event)));
  document.addEventListener("dragleave", (event) => event.relatedTarget || show(false));
  document.addEventListener("drop", (event) => {
    show(false);
    if (hasFile(event)) {
      event.preventDefault();
      dropped([...event.dataTransfer.files], isBeside(event) ? beside : into);
    }
  });
}

function dropped(files, take) {
  const open = document.querySelector("dialog[open]");
  const choosing = open?.querySelector(".drop-here");
  if (files.length > 1) {
    toast("Drop one file at a time: accounts first, then opportunities.", { kind: "failed" });
  } else if (files.length === 1 && (!open || choosing)) {
    open?.close();
    take(files[0]);
  }
}
