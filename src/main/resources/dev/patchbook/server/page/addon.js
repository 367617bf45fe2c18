// The add-on beside the workbook: sends the events that Google's hosts send, and shows the cards that come back.

import { post } from "./calls.js";
import { drawCard, formInputs, refill } from "./card.js";
import { button, byId, icon, message, skeleton, toast } from "./dom.js";
import { isHere } from "./places.js";

const HOME = "/addon/home";

export class Addon {
  /**
   * @param opened tells which spreadsheet is open, as {id, title}
   * @param follow goes to a place of this page
   * @param changed is called when an action may have changed files
   */
  constructor({ opened, follow, changed }) {
    this.opened = opened;
    this.follow = follow;
    this.changed = changed;
    this.stack = [];
    this.turn = 0;
    byId("card-back").append(icon("arrow_back"));
    byId("card-back").addEventListener("click", () => this.back());
    byId("card-again").append(icon("refresh"));
    byId("card-again").addEventListener("click", () => this.home());
  }

  /** Shows the card of what is on screen. */
  async home() {
    const turn = ++this.turn;
    const place = byId("card");
    place.setAttribute("aria-busy", "true");
    if (this.stack.length === 0) {
      place.replaceChildren(skeleton(6));
    }
    try {
      const answer = await post(HOME, this.event());
      if (turn === this.turn) {
        this.stack = [];
        this.apply(answer);
      }
    } catch (fault) {
      if (turn === this.turn) {
        this.stack = [];
        this.failed(fault);
      }
    } finally {
      place.setAttribute("aria-busy", "false");
    }
  }

  failed(fault) {
    byId("card-back").hidden = true;
    byId("card").replaceChildren(fault.status === 404
      ? message("The add-on is not here", "This Patchbook runs without its add-on. Files, import and refresh work all the same.")
      : message("The add-on does not answer", fault.message, button("Try again", () => this.home())));
  }

  event(parameters = {}, inputs = {}) {
    const file = this.opened();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const common = {
      hostApp: file ? "SHEETS" : "DRIVE",
      platform: "WEB",
      userLocale: navigator.language,
      timeZone: { id: zone, offset: -new Date().getTimezoneOffset() * 60000 },
      formInputs: inputs,
      parameters,
    };
    const place = file ? { sheets: { id: file.id, title: file.title, addonHasFileScopePermission: true } } : { drive: {} };
    return { commonEventObject: common, authorizationEventObject: {}, ...place };
  }

  /** Does what an answer says: cards, a message, a link. */
  apply(answer) {
    const rendered = answer.renderActions ?? answer.render_actions ?? answer;
    const action = rendered.action ?? {};
    const top = this.stack.at(-1);
    (action.navigations ?? []).forEach((step) => this.navigate(step));
    if (this.stack.at(-1) !== top) {
      this.draw();
    }
    if (action.notification?.text) {
      toast(action.notification.text);
    }
    if (action.link?.url) {
      this.link(action.link.url);
    }
    if (rendered.hostAppAction || answer.requesting_google_scopes) {
      toast("On this machine nothing needs to be granted.");
    }
  }

  navigate(step) {
    if (step.popToRoot) {
      this.stack.length = Math.min(1, this.stack.length);
    } else if (step.pop) {
      this.stack.pop();
    } else if (step.popToCard) {
      const found = this.stack.findLastIndex((card) => card.name === step.popToCard);
      this.stack.length = found < 0 ? this.stack.length : found + 1;
    } else if (step.pushCard) {
      this.stack.push(step.pushCard);
    } else if (step.updateCard) {
      const inputs = formInputs(byId("card"));
      const sameCard = this.stack.at(-1)?.name === step.updateCard.name;
      this.stack.pop();
      this.stack.push(step.updateCard);
      this.kept = sameCard ? inputs : undefined;
    }
  }

  draw() {
    const card = this.stack.at(-1);
    const place = byId("card");
    byId("card-back").hidden = this.stack.length < 2;
    if (!card) {
      this.home();
      return;
    }
    place.replaceChildren(drawCard(card, (onClick, element) => this.click(onClick, element)));
    place.scrollTop = 0;
    if (this.kept) {
      refill(place, this.kept);
      this.kept = undefined;
    }
  }

  back() {
    this.stack.pop();
    this.draw();
  }

  async click(onClick, element) {
    if (onClick.openLink) {
      this.link(onClick.openLink.url);
    } else if (onClick.card) {
      this.stack.push(onClick.card);
      this.draw();
    } else if (onClick.action || onClick.openDynamicLinkAction) {
      await this.act(onClick.action ?? onClick.openDynamicLinkAction, element);
    }
  }

  async act(action, element) {
    const place = byId("card");
    if (place.getAttribute("aria-busy") === "true") {
      return;
    }
    const turn = ++this.turn;
    const parameters = Object.fromEntries((action.parameters ?? []).map(({ key, value }) => [key, value]));
    place.setAttribute("aria-busy", "true");
    element.classList.add("working");
    try {
      const answer = await post(new URL(action.function, location.href).pathname, this.event(parameters, formInputs(place)));
      if (turn === this.turn) {
        this.apply(answer);
      }
      if (answer.stateChanged) {
        this.changed();
      }
    } catch (fault) {
      toast(fault.message, { kind: "failed" });
    } finally {
      place.setAttribute("aria-busy", "false");
      element.classList.remove("working");
    }
  }

  link(address) {
    if (isHere(address)) {
      this.follow(address);
    } else if (/^(https?:|mailto:|tel:)/i.test(address)) {
      open(address, "_blank", "noopener,noreferrer");
    }
  }
}
