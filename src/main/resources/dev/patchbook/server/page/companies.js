// Accounts that are gone from the CRM and may go on under another name: asked one by one, carried out after the import.

import { post } from "./calls.js";
import { el } from "./dom.js";

export class Companies {
  /** @param before an earlier look at them: what was answered of the same two still holds */
  constructor(proposals, before) {
    this.answers = new Map();
    before?.answers.forEach((same, earlier) => {
      const again = proposals.find((each) => each.from.key === earlier.from.key && each.to.key === earlier.to.key);
      again && this.answers.set(again, same);
    });
    this.place = el("ul", { class: "companies" }, proposals.map((proposal) => this.question(proposal)));
  }

  question(proposal) {
    const { from, to, why } = proposal;
    const act = (same, text) => el("button", { type: "button", class: "small choice", "aria-pressed": String(this.answers.get(proposal) === same), "aria-label": `${text}: ${from.name} and ${to.name}`, onclick: () => this.answer(proposal, same, [yes, no]) }, text);
    const yes = act(true, "Same company");
    const no = act(false, "Not the same");
    return el("li", {},
      el("div", { class: "words" },
        el("span", {}, el("b", {}, from.name), ` is gone. Does it go on as `, el("b", {}, to.name), "?"),
        el("small", {}, `${from.key} → ${to.key}: ${why}`)),
      el("div", { class: "buttons" }, yes, no));
  }

  answer(proposal, same, [yes, no]) {
    const again = this.answers.get(proposal) === same;
    again ? this.answers.delete(proposal) : this.answers.set(proposal, same);
    yes.setAttribute("aria-pressed", String(!again && same));
    no.setAttribute("aria-pressed", String(!again && !same));
  }

  /** Carries the answers out; answers how many companies became one. */
  async carryOut(plan) {
    let joined = 0;
    for (const [{ from, to }, same] of this.answers) {
      await post(`/api/plans/${plan}/identities`, { from: from.key, to: to.key, same });
      joined += same ? 1 : 0;
    }
    return joined;
  }
}
