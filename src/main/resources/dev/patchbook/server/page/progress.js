// How far a long import is: how much of the file is sent, then what is being done with it and how many rows are done.

import { get } from "./calls.js";
import { el } from "./dom.js";

const STEP_MILLIS = 500;
const SHOW_SECONDS_FROM = 1;

export class Progress {
  /**
   * @param plan that is imported into
   * @param name of what is imported
   * @param reading what is done once all is sent, until the import itself says more
   */
  constructor(plan, name, reading) {
    this.plan = plan;
    this.name = name;
    this.reading = reading;
    this.words = el("span", { role: "status" });
    this.seconds = el("span", { class: "calm", "aria-hidden": "true" });
    this.bar = el("progress", { max: 1, "aria-label": `How far ${name} is` });
    this.place = el("div", { class: "progress" }, el("p", {}, this.words, " ", this.seconds), this.bar);
    this.since = performance.now();
    this.timer = setInterval(() => this.tick(), STEP_MILLIS);
    this.sent(0);
  }

  /** @param share of what is to be sent, from 0 to 1; with 1 the reading starts */
  sent(share) {
    this.isSent = share >= 1;
    if (this.isSent) {
      this.show(this.reading);
    } else {
      this.show(share > 0 ? `Sending ${this.name}: ${Math.floor(share * 100)} %` : `Sending ${this.name}…`, share);
    }
  }

  /** @param share of the step that is done, from 0 to 1; left out where nobody knows */
  show(words, share) {
    if (this.words.textContent !== words) {
      this.words.textContent = words;
    }
    if (share === undefined) {
      this.bar.removeAttribute("value");
    } else {
      this.bar.value = share;
    }
  }

  tick() {
    const seconds = Math.floor((performance.now() - this.since) / 1000);
    this.seconds.textContent = seconds >= SHOW_SECONDS_FROM ? `${seconds} s` : "";
    if (this.isSent && !this.asking) {
      this.asking = this.ask().catch(() => undefined).finally(() => (this.asking = undefined));
    }
  }

  /** That nobody answers is told by the import itself. */
  async ask() {
    const stage = await get(`/api/plans/${this.plan}/imports/progress`);
    if (stage && this.isSent) {
      const { doing, done, of } = stage;
      const rows = `${of.toLocaleString("en")} ${of === 1 ? "row" : "rows"}`;
      this.show(of === 0 ? `${doing}…` : done === 0 ? `${doing} ${rows}…` : `${doing}: ${done.toLocaleString("en")} of ${rows}`, done === 0 ? undefined : done / of);
    }
  }

  stop() {
    clearInterval(this.timer);
  }
}
