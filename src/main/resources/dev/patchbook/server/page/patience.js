// Calls that may be made twice are made until Patchbook answers: what was typed waits on the page meanwhile.

import { toast } from "./dom.js";

const PAUSE_MILLIS = 1500;

export async function patiently(call) {
  const answered = new AbortController();
  let told;
  try {
    for (;;) {
      try {
        return await call();
      } catch (fault) {
        if (fault.status !== 0) {
          throw fault;
        }
        told ??= tell(answered.signal);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
    }
  } finally {
    answered.abort();
    told?.remove();
  }
}

/** Says that something waits, and asks before the page is left with it. */
function tell(signal) {
  addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
  return toast("Not written yet: Patchbook does not answer. What you typed waits on this page and is written as soon as it does. If it was stopped, start it again with ./scripts/run.", { kind: "failed" });
}
