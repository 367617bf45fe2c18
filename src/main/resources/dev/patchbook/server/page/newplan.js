// A new plan: everything filled in already, one click makes it.

import { get, post } from "./calls.js";
import { button, el } from "./dom.js";
import { cancel, dialog, faultBox, field } from "./dialog.js";

const CURRENCIES = { AT: "EUR", AU: "AUD", BE: "EUR", BR: "BRL", CA: "CAD", CH: "CHF", CZ: "CZK", DE: "EUR", DK: "DKK", ES: "EUR", FI: "EUR", FR: "EUR", GB: "GBP", IE: "EUR", IN: "INR", IT: "EUR", JP: "JPY", MX: "MXN", NL: "EUR", NO: "NOK", NZ: "NZD", PL: "PLN", PT: "EUR", SE: "SEK", SG: "SGD", US: "USD", ZA: "ZAR" };
const MONTHS = 12;

/** Asks for a plan and makes it; `made` is called with the answer. */
export async function newPlan(made) {
  const form = el("form", { class: "fields", id: "new-plan-form" }, el("p", { class: "calm" }, "Loading the templates…"));
  const create = button("Create the plan", () => form.requestSubmit(), "main");
  const box = dialog("New plan", form, [cancel(() => box), create]);
  try {
    const { templates } = await get("/api/templates");
    fill(form, templates);
  } catch (fault) {
    form.replaceChildren(faultBox(fault));
    create.disabled = true;
    return;
  }
  const requestId = crypto.randomUUID();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, create, box, requestId, made);
  });
}

async function send(form, create, box, requestId, made) {
  const value = (name) => form.elements[name].value.trim();
  const quota = value("quota").replace(/[\s,_']/g, "");
  form.querySelector(".fault")?.remove();
  create.disabled = true;
  create.textContent = "Creating…";
  try {
    const body = { template: value("template"), name: value("name"), currency: value("currency").toUpperCase(), timeZone: value("timeZone"), fiscalYearStart: value("start"), requestId };
    if (quota) {
      body.quota = { annual: Number(quota) };
    }
    const plan = await post("/api/plans", body);
    box.close();
    made(plan);
  } catch (fault) {
    form.prepend(faultBox(fault));
    create.disabled = false;
    create.textContent = "Create the plan";
  }
}

function fill(form, templates) {
  const now = new Date();
  const name = el("input", { name: "name", required: true, maxlength: 120, value: `Territory plan ${now.getFullYear()}` });
  const about = el("small", {}, templates[0]?.description ?? "");
  const template = el("select", { name: "template" }, templates.map((each) => el("option", { value: each.template }, each.title)));
  template.addEventListener("change", () => (about.textContent = templates[template.selectedIndex].description));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([zone, ...Intl.supportedValuesOf("timeZone")])];
  const quota = el("input", { name: "quota", inputmode: "decimal", pattern: "[0-9 ,_'.]*", placeholder: "None yet? Leave it blank" });
  form.replaceChildren(
    field("Name", name),
    field("Kind of plan", template),
    about,
    el("div", { class: "pair" },
      field("Quota for the year (optional)", quota),
      field("Currency", el("input", { name: "currency", required: true, pattern: "[A-Za-z]{3}", maxlength: 3, list: "currencies", value: currency() }))),
    el("div", { class: "pair" },
      field("Fiscal year starts", el("select", { name: "start" }, yearStarts(now))),
      field("Time zone", el("select", { name: "timeZone" }, zones.map((each) => el("option", { value: each }, each.replaceAll("_", " ")))))),
    el("datalist", { id: "currencies" }, [...new Set(Object.values(CURRENCIES))].sort().map((code) => el("option", { value: code }))));
  name.select();
}

/** The first day of each month as a start of the fiscal year that runs today; January first. */
function yearStarts(now) {
  return Array.from({ length: MONTHS }, (_, month) => {
    const year = month > now.getMonth() ? now.getFullYear() - 1 : now.getFullYear();
    const text = new Date(year, month, 1).toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric" });
    return el("option", { value: `${year}-${String(month + 1).padStart(2, "0")}-01` }, text);
  });
}

function currency() {
  const region = new Intl.Locale(navigator.language).maximize().region;
  return CURRENCIES[region] ?? "USD";
}
