// What was done on this page, so that it can be taken back: each step keeps what stood there before and after.

const MOST = 100;

export class History {
  constructor(changed) {
    this.changed = changed;
    this.done = [];
    this.undone = [];
  }

  add(step) {
    this.done.push(step);
    this.done.splice(0, Math.max(0, this.done.length - MOST));
    this.undone = [];
    this.changed();
  }

  /** The step that would be taken back next, or with `again` done again. */
  next(again) {
    return (again ? this.undone : this.done).at(-1);
  }

  /** The next step has been taken back, or done again. */
  moved(again) {
    const [from, to] = again ? [this.undone, this.done] : [this.done, this.undone];
    to.push(from.pop());
    this.changed();
  }

  /** The next step can no longer be taken back: what it left has changed since. */
  drop(again) {
    (again ? this.undone : this.done).pop();
    this.changed();
  }

  clear() {
    this.done = [];
    this.undone = [];
    this.changed();
  }
}
