// The lists that cells choose from where a range holds them: read when they are first wanted, and again after a write.

import { get } from "./calls.js";
import { quoted } from "./places.js";

export class RangeLists {
  /** @param came is told when a list that was asked for has been read */
  constructor(file, title, came) {
    this.file = file;
    this.title = title;
    this.came = came;
    this.forget();
  }

  forget() {
    this.reading = new Map();
    this.known = new Map();
  }

  /** What may stand in a cell with such a rule, as far as it is known; asks for it where it is not. */
  now(formula) {
    if (!this.reading.has(formula)) {
      this.read(formula).then(this.came, () => {});
    }
    return this.known.get(formula);
  }

  read(formula) {
    if (!this.reading.has(formula)) {
      const reading = this.ask(formula);
      this.reading.set(formula, reading);
      reading.catch(() => this.reading.get(formula) === reading && this.reading.delete(formula));
    }
    return this.reading.get(formula);
  }

  async ask(formula) {
    const { known } = this;
    const bare = formula.replace(/^=/, "").replaceAll("$", "");
    const range = bare.includes("!") || !/^[A-Z]{1,3}[0-9]*(:[A-Z]{1,3}[0-9]*)?$/i.test(bare) ? bare : `${quoted(this.title)}!${bare}`;
    const answer = await get(`/v4/spreadsheets/${this.file}/values/${encodeURIComponent(range)}`, { valueRenderOption: "FORMATTED_VALUE" });
    const texts = [...new Set((answer.values ?? []).flat().filter((text) => text !== ""))];
    known.set(formula, texts);
    return texts;
  }
}
