/**
 * Keeps what is shown in step: steps are taken as they come, and where one does not fit, the board of
 * now is fetched in its place, once, however many ask for it meanwhile. No step is lost on the way: a
 * snapshot has all that was heard of before it was asked for, and what comes after that waits for it.
 */
export class CatchUp {
  #fetch;
  #waiting = [];
  #underway = null;

  /**
   * `fetch` shows the board of now and tells whether it could, which only an ended session prevents
   * for good. It calls its argument before every request.
   */
  constructor(fetch) {
    this.#fetch = fetch;
  }

  /** Takes a step, which tells whether it fitted, now or after the snapshot that is on its way. */
  take(step) {
    if (this.#underway) {
      this.#waiting.push(step);
    } else if (!step()) {
      this.now();
    }
  }

  /** Shows the board of now; tells whether it could. */
  now() {
    this.#underway ??= this.#run().finally(() => (this.#underway = null));
    return this.#underway;
  }

  async #run() {
    do {
      if (!(await this.#fetch(() => (this.#waiting = [])))) {
        return false;
      }
    } while (!this.#waiting.every((step) => step()));
    return true;
  }
}
