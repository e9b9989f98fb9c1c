import { parse } from "./position.js";

/** The server says something at once, and then at least every 20 seconds. */
const FIRST_SILENCE = 20_000;
const SILENCE = 50_000;
const SPREAD = 1_000;
const PATIENCE = [1_000, 2_000, 5_000, 10_000];

/**
 * The connection to one board's changes: server-sent events, or, where a proxy holds those back,
 * long polls. It resumes by itself from the last position it has had.
 */
export class Connection {
  #scope;
  #position;
  #board;
  #listener;
  #source = null;
  #watchdog = 0;
  #failures = 0;
  #heard = false;
  #open = true;

  /**
   * It goes on from what the board shows: its position, and whether countsOnly. The listener has
   * frame(from, id, frame), reset() and state(word).
   */
  constructor(scope, board, listener) {
    this.#scope = scope;
    this.#position = board.position;
    this.#board = board;
    this.#listener = listener;
    this.#stream();
  }

  close() {
    this.#open = false;
    this.#stop();
  }

  #stream() {
    const source = new EventSource(this.#address("stream"));
    this.#source = source;
    // That it is open says nothing: a proxy may pass the headers on and hold the events back.
    source.onmessage = (event) => {
      this.#alive();
      this.#receive(event.lastEventId, JSON.parse(event.data));
    };
    source.addEventListener("beat", () => this.#alive());
    source.addEventListener("again", () => this.#again());
    source.addEventListener("reset", () => this.#reset());
    source.onerror = () => this.#failed();
    this.#watch();
  }

  #alive() {
    this.#heard = true;
    this.#failures = 0;
    this.#listener.state("live");
    this.#watch();
  }

  #watch() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#failed(), this.#heard ? SILENCE : FIRST_SILENCE);
  }

  #receive(id, frame) {
    const from = frame.from ?? parse(this.#position).version;
    this.#position = id;
    this.#listener.frame(from, id, frame);
  }

  /**
   * The server ends a stream now and then to look at the session anew, or because it is replaced; nothing
   * is wrong. Not all come back at the same moment.
   */
  async #again() {
    this.#stop();
    await new Promise((resume) => setTimeout(resume, Math.random() * SPREAD));
    if (this.#open) {
      this.#stream();
    }
  }

  #reset() {
    this.close();
    this.#listener.reset();
  }

  async #failed() {
    this.#stop();
    if (!this.#open) {
      return;
    }
    this.#listener.state("lost");
    const pause = PATIENCE[Math.min(this.#failures++, PATIENCE.length - 1)];
    await new Promise((resume) => setTimeout(resume, pause * (0.7 + Math.random() * 0.6)));
    if (!this.#open || (await this.#refused())) {
      return;
    }
    if (!this.#heard && this.#failures >= 2) {
      this.#poll();
    } else {
      this.#stream();
    }
  }

  /** An event source does not tell a refusal from a broken line; an ordinary request does. */
  async #refused() {
    try {
      const answer = await fetch(`${this.#address("changes")}&wait=0`);
      const state =
        answer.status === 401 || answer.status === 403 ? "expired"
        : answer.status === 429 && (await answer.json()).code === "too-many-streams" ? "crowded"
        : null;
      if (state) {
        this.close();
        this.#listener.state(state);
        return true;
      }
    } catch {
      // The line is still down: the next attempt finds out.
    }
    return false;
  }

  async #poll() {
    while (this.#open) {
      try {
        const answer = await fetch(this.#address("changes"));
        if (!answer.ok) {
          return this.#failed();
        }
        const { frames, reset } = await answer.json();
        this.#listener.state("polling");
        frames.forEach(({ id, frame }) => this.#receive(id, frame));
        if (reset) {
          return this.#reset();
        }
      } catch {
        return this.#failed();
      }
    }
  }

  /** A board can grow too large for cards, or shrink again, while nobody listens: the server compares. */
  #address(what) {
    return `/boards/${this.#scope}/${what}?after=${this.#position}&countsOnly=${this.#board.countsOnly}`;
  }

  #stop() {
    clearTimeout(this.#watchdog);
    this.#source?.close();
    this.#source = null;
  }
}
