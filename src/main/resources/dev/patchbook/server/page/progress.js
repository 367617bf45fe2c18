// How far a long import is: how much of the file is sent, then how long it is being read.

import { el } from "./dom.js";

const STEP_MILLIS = 250;
const SHOW_SECONDS_FROM = 1;

export class Progress {
  /** @param reading what is done once all is sent */
  constructor(name, reading) {
    this.name = name;
    this.reading = reading;
    this.words = el("span", { role: "status" });
    this.seconds = el("span", { class: "calm", "aria-hidden": "true" });
    this.bar = el("progress", { max: 1, "aria-label": `How much of ${name} is sent` });
    this.place = el("div", { class: "progress" }, el("p", {}, this.words, " ", this.seconds), this.bar);
    this.since = performance.now();
    this.timer = setInterval(() => this.tick(), STEP_MILLIS);
    this.sent(0);
  }

  /** @param share of what is to be sent, from 0 to 1; with 1 the reading starts */
  sent(share) {
    if (share < 1) {
      this.bar.value = share;
      this.words.textContent = share > 0 ? `Sending ${this.name}: ${Math.floor(share * 100)} %` : `Sending ${this.name}…`;
    } else {
      this.bar.removeAttribute("value");
      this.words.textContent = this.reading;
    }
  }

  tick() {
    const seconds = Math.floor((performance.now() - this.since) / 1000);
    this.seconds.textContent = seconds >= SHOW_SECONDS_FROM ? `${seconds} s` : "";
  }

  stop() {
    clearInterval(this.timer);
  }
}
