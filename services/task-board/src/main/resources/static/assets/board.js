import { announce, sentence } from "./announce.js";
import { BoardView } from "./cards.js";
import { CatchUp } from "./catch-up.js";
import { serveActions } from "./actions.js";
import { showWhatIsOurs } from "./identity.js";
import { judge } from "./position.js";
import { BoardStream } from "./stream.js";
import { sayWhatWentWell } from "./submit.js";

const element = document.getElementById("board");
const live = document.getElementById("live");
const view = new BoardView(element);
const { scope } = element.dataset;
const JITTER = 400;
const PAUSE = 3_000;

const board = {
  get position() {
    return view.position;
  },
  get countsOnly() {
    return view.countsOnly;
  },
  frame(from, id, frame) {
    catchUp.take(() => view.take(from, id, frame));
  },
  /** Another tab has come as far as this: to have less would be like a frame that does not fit. */
  reach(position) {
    catchUp.take(() => judge(view.position, null, position) === "ignore");
  },
  reload() {
    return catchUp.now();
  },
  state(word) {
    live.dataset.state = word;
    live.querySelector("span").textContent = live.dataset[word];
    live.querySelector("a").hidden = word !== "expired";
  },
};

const catchUp = new CatchUp(snapshot);

async function snapshot(asking) {
  // All who watch are told to begin again at the same moment: they need not come at the same moment.
  await pause(Math.random() * JITTER);
  asking();
  const answer = await fetch(`/boards/${scope}/snapshot`).catch(() => null);
  const html = answer?.ok && (await answer.text().catch(() => null));
  if (html) {
    view.replace(html);
    announce(sentence("reloaded"));
    return true;
  }
  if (answer?.status === 401 || answer?.status === 403) {
    board.state("expired");
    return false;
  }
  board.state("lost");
  await pause(PAUSE);
  return snapshot(asking);
}

function pause(milliseconds) {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

showWhatIsOurs();
serveActions();
new BoardStream(scope, board);

sayWhatWentWell();
