// A card of Google's card schema as elements; clicks are handed on, never acted on here.

import { el, icon } from "./dom.js";
import { markup } from "./markup.js";

let made = 0;

/** @param click is called with an onClick of the card and the element that was clicked */
export function drawCard(card, click) {
  const draw = new Drawing(click);
  const header = card.header ?? {};
  const parts = [];
  if (header.title) {
    parts.push(el("header", { class: "card-head" }, image(header), el("div", {}, el("h2", {}, header.title), header.subtitle ? el("p", {}, header.subtitle) : ""), draw.cardActions(card.cardActions)));
  }
  parts.push(...(card.sections ?? []).map((section) => draw.section(section)));
  if (card.fixedFooter) {
    parts.push(el("footer", { class: "card-foot buttons" }, draw.buttons([card.fixedFooter.secondaryButton, card.fixedFooter.primaryButton])));
  }
  return el("form", { class: "card-form", onsubmit: (event) => event.preventDefault() }, parts);
}

/** What the card's form holds, as an event carries it. */
export function formInputs(root) {
  const inputs = {};
  for (const field of root.querySelectorAll("[data-field]")) {
    const name = field.dataset.field;
    const value = field.dataset.kind ? moment(field) : { stringInputs: { value: values(field) } };
    if (value) {
      inputs[name] = value;
    }
  }
  return inputs;
}

/** Puts back what somebody had filled in before the card was drawn anew. */
export function refill(root, inputs) {
  for (const field of root.querySelectorAll("[data-field]")) {
    const old = inputs[field.dataset.field]?.stringInputs?.value;
    if (old && field.matches("input, textarea, select")) {
      if (field.multiple) {
        [...field.options].forEach((option) => (option.selected = old.includes(option.value)));
      } else {
        field.value = old[0] ?? "";
      }
    } else if (old) {
      field.querySelectorAll("input").forEach((input) => (input.checked = old.includes(input.value)));
    }
  }
}

function values(field) {
  if (field.matches("select")) {
    return [...field.selectedOptions].map((option) => option.value);
  }
  return field.matches("input, textarea") ? [field.value] : [...field.querySelectorAll("input:checked")].map((input) => input.value);
}

function moment(field) {
  if (!field.value) {
    return undefined;
  }
  if (field.dataset.kind === "TIME_ONLY") {
    const [hours, minutes] = field.value.split(":").map(Number);
    return { timeInput: { hours, minutes } };
  }
  const time = Date.parse(field.dataset.kind === "DATE_ONLY" ? field.value : `${field.value}Z`);
  return field.dataset.kind === "DATE_ONLY" ? { dateInput: { msSinceEpoch: time } } : { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: time } };
}

function image(header) {
  return header.imageUrl ? icon("account_circle", 28) : "";
}

class Drawing {
  constructor(click) {
    this.click = click;
  }

  section(section) {
    const widgets = (section.widgets ?? []).map((widget) => this.widget(widget));
    const always = section.collapsible ? (section.uncollapsibleWidgetsCount ?? 0) : widgets.length;
    const rest = widgets.slice(always);
    const fold = rest.length === 0 ? "" : this.fold(rest);
    return el("section", {}, section.header ? el("h3", {}, markup(section.header)) : "", widgets.slice(0, always), fold);
  }

  fold(widgets) {
    const id = `fold-${++made}`;
    const body = el("div", { id, class: "fold", hidden: true }, widgets);
    const toggle = el("button", { type: "button", class: "quiet more", "aria-expanded": "false", "aria-controls": id }, "Show more");
    toggle.addEventListener("click", () => {
      body.hidden = !body.hidden;
      toggle.setAttribute("aria-expanded", String(!body.hidden));
      toggle.textContent = body.hidden ? "Show more" : "Show less";
    });
    return [body, toggle];
  }

  widget(widget) {
    const [kind] = Object.keys(DRAWN).filter((name) => widget[name] !== undefined);
    return kind ? DRAWN[kind](this, widget[kind]) : "";
  }

  cardActions(actions = []) {
    if (actions.length === 0) {
      return "";
    }
    const items = actions.map((action) => this.clickable(el("button", { type: "button", class: "quiet" }, action.actionLabel ?? ""), action.onClick));
    return el("details", { class: "menu" }, el("summary", { "aria-label": "More" }, icon("more_vert")), el("div", {}, items));
  }

  buttons(buttons = []) {
    return buttons.filter(Boolean).map((button) => {
      const kind = button.type === "FILLED" || button.type === "FILLED_TONAL" ? "main" : button.type === "BORDERLESS" ? "quiet" : "";
      const content = [button.icon ? drawnIcon(button.icon) : "", button.text ?? ""];
      const element = el("button", { type: "button", class: kind, disabled: button.disabled === true, "aria-label": button.altText }, content);
      return this.clickable(element, button.onClick);
    });
  }

  clickable(element, onClick) {
    if (onClick) {
      element.addEventListener("click", () => this.click(onClick, element));
    }
    return element;
  }
}

function drawnIcon(described) {
  return icon(described.materialIcon?.name ?? String(described.knownIcon ?? "").toLowerCase());
}

/** Above and beside an input of the card. */
function labelled(label, input, hint) {
  input.id = `input-${++made}`;
  return el("div", { class: "field" }, el("label", { for: input.id }, label ?? ""), input, hint ? el("small", {}, hint) : "");
}

const DRAWN = {
  textParagraph: (_, { text }) => el("p", {}, markup(text)),
  divider: () => el("hr"),
  buttonList: (draw, { buttons }) => el("div", { class: "buttons" }, draw.buttons(buttons)),
  image: (draw, { altText }) => el("p", { class: "calm" }, altText ?? ""),
  decoratedText: decorated,
  textInput,
  selectionInput: (draw, input) => ["CHECK_BOX", "RADIO_BUTTON", "SWITCH"].includes(input.type ?? "CHECK_BOX") ? ticks(draw, input) : select(draw, input),
  dateTimePicker,
  columns: (draw, { columnItems = [] }) => el("div", { class: "columns" }, columnItems.map((item) => el("div", {}, (item.widgets ?? []).map((widget) => draw.widget(widget))))),
  grid,
};

function decorated(draw, line) {
  const words = el("span", { class: "words" },
    line.topLabel ? el("small", {}, markup(line.topLabel)) : "",
    el("span", { class: line.wrapText === false ? "one-line" : "" }, markup(line.text)),
    line.bottomLabel ? el("small", {}, markup(line.bottomLabel)) : "");
  const start = line.startIcon ?? line.icon;
  const parts = [start ? drawnIcon(start) : "", words, line.endIcon ? drawnIcon(line.endIcon) : ""];
  const main = line.onClick ? draw.clickable(el("button", { type: "button", class: "line" }, parts), line.onClick) : el("div", { class: "line" }, parts);
  return line.button ? el("div", { class: "line-and-button" }, main, draw.buttons([line.button])) : main;
}

function textInput(draw, input) {
  const several = input.type === "MULTIPLE_LINE";
  const field = el(several ? "textarea" : "input", { "data-field": input.name, value: input.value ?? "", rows: several ? 3 : undefined, placeholder: input.placeholderText, autocomplete: "off" });
  const suggestions = input.initialSuggestions?.items ?? [];
  const box = labelled(input.label, field, input.hintText);
  if (suggestions.length) {
    const list = el("datalist", { id: `list-${++made}` }, suggestions.map((item) => el("option", { value: item.text })));
    field.setAttribute("list", list.id);
    box.append(list);
  }
  if (input.onChangeAction) {
    field.addEventListener("change", () => draw.click({ action: input.onChangeAction }, field));
  }
  if (!several) {
    field.addEventListener("keydown", (event) => event.key === "Enter" && nextButton(field)?.click());
  }
  return box;
}

/** Enter in a field is a click on the first button below it. */
function nextButton(field) {
  const buttons = [...field.form.querySelectorAll(".buttons button")];
  return buttons.find((button) => field.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function select(draw, input) {
  const several = input.type === "MULTI_SELECT";
  const options = (input.items ?? []).map((item) => el("option", { value: item.value, selected: item.selected === true }, item.text));
  const field = el("select", { "data-field": input.name, multiple: several }, options);
  if (input.onChangeAction) {
    field.addEventListener("change", () => draw.click({ action: input.onChangeAction }, field));
  }
  return labelled(input.label, field);
}

function ticks(draw, input) {
  const one = input.type === "RADIO_BUTTON";
  const group = `group-${++made}`;
  const lines = (input.items ?? []).map((item) => el("label", { class: "tick" }, el("input", { type: one ? "radio" : "checkbox", name: group, value: item.value, checked: item.selected === true }), el("span", {}, item.text)));
  const field = el("fieldset", { "data-field": input.name }, input.label ? el("legend", {}, input.label) : "", lines);
  if (input.onChangeAction) {
    field.addEventListener("change", () => draw.click({ action: input.onChangeAction }, field));
  }
  return field;
}

function dateTimePicker(draw, picker) {
  const kind = picker.type ?? "DATE_AND_TIME";
  const type = { DATE_ONLY: "date", TIME_ONLY: "time", DATE_AND_TIME: "datetime-local" }[kind];
  const time = picker.valueMsEpoch === undefined ? "" : new Date(Number(picker.valueMsEpoch)).toISOString();
  const value = { date: time.slice(0, 10), time: time.slice(11, 16), "datetime-local": time.slice(0, 16) }[type];
  return labelled(picker.label, el("input", { type, value, "data-field": picker.name, "data-kind": kind }));
}

function grid(draw, described) {
  const items = (described.items ?? []).map((item) => {
    const words = el("span", { class: "words" }, el("span", {}, item.title ?? ""), item.subtitle ? el("small", {}, item.subtitle) : "");
    return described.onClick ? draw.clickable(el("button", { type: "button", class: "line" }, words), described.onClick) : el("div", { class: "line" }, words);
  });
  const box = el("div", { class: "card-grid" }, items);
  box.style.gridTemplateColumns = `repeat(${Math.min(Math.max(described.columnCount ?? 2, 1), 2)}, 1fr)`;
  return el("div", {}, described.title ? el("h4", {}, described.title) : "", box);
}
