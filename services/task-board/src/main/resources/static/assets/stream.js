import { Connection } from "./connection.js";
import { organisation } from "./identity.js";

/**
 * A board's changes for every tab of this browser. HTTP/1.1 allows few connections, so one tab, the
 * holder of a lock, keeps the connection and tells the others; when it goes, another one takes over.
 */
export class BoardStream {
  #scope;
  #board;
  #channel;
  #connection = null;
  #state = "connecting";

  /**
   * The board has position, countsOnly, frame(from, id, frame), reach(position), reload(), which tells
   * whether it could, and state(word).
   */
  constructor(scope, board) {
    const name = `board ${scope} ${organisation} ${document.documentElement.lang}`;
    this.#scope = scope;
    this.#board = board;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    this.#channel.postMessage({ kind: "hello" });
    navigator.locks.request(name, () => this.#lead());
  }

  /** Leads for as long as the tab lives: the promise never ends, so the lock is kept. */
  #lead() {
    this.#connect();
    return new Promise(() => {});
  }

  /** Goes on from where we are. A tab whose snapshot is older would never hear of what lies between. */
  #connect() {
    this.#connection?.close();
    this.#connection = new Connection(this.#scope, this.#board, {
      frame: (from, id, frame) => this.#tell({ kind: "frame", from, id, frame }),
      state: (state) => this.#tell({ kind: "state", state }),
      reset: () => this.#tell({ kind: "reset" }),
    });
    this.#greet();
  }

  #tell(message) {
    this.#channel.postMessage(message);
    this.#hear(message);
  }

  #hear(message) {
    switch (message.kind) {
      case "frame":
        return this.#board.frame(message.from, message.id, message.frame);
      case "state":
        this.#state = message.state;
        return this.#board.state(message.state);
      case "reset":
        return this.#restart();
      case "hello":
        return this.#connection && this.#greet();
      case "at":
        this.#board.state(message.state);
        return this.#board.reach(message.position);
    }
  }

  async #restart() {
    if ((await this.#board.reload()) && this.#connection) {
      this.#connect();
    }
  }

  #greet() {
    this.#channel.postMessage({ kind: "at", position: this.#board.position, state: this.#state });
  }
}
