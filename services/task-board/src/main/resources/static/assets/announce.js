const GATHER = 1_200;
const MOST = 3;

const say = document.getElementById("say");
let waiting = [];
let timer = 0;

/** A sentence of the page, with its places filled in. */
export function sentence(name, ...values) {
  return values.reduce((text, value, at) => text.replace(`{${at}}`, value), say.dataset[name] ?? "");
}

/** Tells a reader who does not look at the screen what changed: politely, and not each of many. */
export function announce(text) {
  waiting.push(text);
  clearTimeout(timer);
  timer = setTimeout(speak, GATHER);
}

function speak() {
  say.textContent = waiting.length > MOST ? sentence("many", waiting.length) : waiting.join(". ");
  waiting = [];
}
