import { announce, sentence } from "./announce.js";
import { keepFold, serveFolds } from "./fold.js";
import { rememberFocus, returnFocus } from "./focus.js";
import { organisation } from "./identity.js";
import { markPending } from "./pending.js";
import { isOlder, judge } from "./position.js";
import { toast } from "./submit.js";

const FRESH = 4_000;

/** The columns on the page. Each change repaints one card; nothing else moves. */
export class BoardView {
  #element;

  constructor(element) {
    this.#element = element;
    serveFolds(element);
    element.addEventListener("click", ({ target }) => {
      if (target.matches(".more")) {
        this.#more(target.closest(".column"));
      }
    });
  }

  get position() {
    return this.#element.dataset.position;
  }

  /** Whether only counts are shown, because there are too many cards. */
  get countsOnly() {
    return "countsOnly" in this.#element.dataset;
  }

  /** Takes a frame; tells whether a snapshot is needed instead. */
  take(from, id, frame) {
    const verdict = judge(this.position, from, id);
    if (verdict === "apply") {
      this.#element.dataset.position = id;
      this.#count(frame.counts ?? {});
      (frame.cards ?? []).forEach((card) => this.#repaint(card));
    }
    return verdict !== "fetch";
  }

  /** Puts a snapshot in the place of everything shown, unless it is older than that. */
  replace(html) {
    const fresh = fragment(html).querySelector("#board");
    if (isOlder(fresh.dataset.position, this.position)) {
      return;
    }
    const place = rememberFocus(this.#element);
    this.#element.dataset.position = fresh.dataset.position;
    this.#element.toggleAttribute("data-counts-only", "countsOnly" in fresh.dataset);
    this.#element.replaceChildren(...fresh.childNodes);
    markPending(this.#element);
    this.#element.querySelectorAll(".card").forEach(keepFold);
    if (place) {
      returnFocus(place);
    }
  }

  #count(differences) {
    for (const [column, difference] of Object.entries(differences)) {
      this.#element
        .querySelectorAll(`[data-count="${CSS.escape(column)}"]`)
        .forEach((count) => (count.textContent = Number(count.textContent) + difference));
    }
  }

  #repaint({ task, column, html }) {
    const old = document.getElementById(`card-${task}`);
    const place = rememberFocus(old);
    const from = old?.closest(".column")?.dataset.column;
    const card = html ? fragment(html).querySelector(".card") : null;
    old?.remove();
    if (card) {
      this.#place(card, column);
      this.#tell(card, from, column);
    } else if (old) {
      announce(sentence("gone"));
    }
    if (place) {
      keepFocus(place, card, from);
    }
  }

  #place(card, column) {
    const section = this.#column(column);
    const list = section?.querySelector(".cards");
    const key = keyOf(card);
    if (!list || (section.dataset.after && key > section.dataset.after)) {
      return;
    }
    keepFold(card);
    list.insertBefore(card, [...list.children].find((other) => keyOf(other) > key) ?? null);
    markPending(card);
    card.classList.add("fresh");
    setTimeout(() => card.classList.remove("fresh"), FRESH);
  }

  #tell(card, from, column) {
    const title = card.querySelector("h3").textContent.trim();
    const heading = this.#column(column)?.querySelector("h2").textContent ?? "";
    announce(from === column ? sentence("changed", title) : sentence("moved", title, heading));
  }

  async #more(section) {
    const { column, after } = section.dataset;
    const query = new URLSearchParams({ column, after });
    const answer = await fetch(`/boards/${this.#element.dataset.scope}/cards?${query}`).catch(() => null);
    const html = answer?.ok ? await answer.text().catch(() => null) : null;
    if (html === null) {
      const { expired, lost } = document.getElementById("dialog").dataset;
      return toast(answer?.status === 401 ? expired : lost);
    }
    const list = section.querySelector(".cards");
    const cards = [...fragment(html).querySelectorAll(".card")];
    const next = answer.headers.get("Danvan-After");
    if (next) {
      section.dataset.after = next;
    } else {
      delete section.dataset.after;
      section.querySelector(".more").hidden = true;
    }
    const fresh = cards.filter((card) => !document.getElementById(card.id));
    list.append(...fresh);
    fresh.forEach(markPending);
    fresh[0]?.querySelector("h3 a").focus();
  }

  #column(name) {
    return this.#element.querySelector(`[data-column="${CSS.escape(name)}"]`);
  }
}

/** What waits for us comes first, then the rank that the server gave. */
function keyOf(card) {
  const { waiting = "", rank } = card.dataset;
  return `${waiting.split(" ").includes(organisation) ? 0 : 1}|${rank}`;
}

function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Who works by keyboard stays where the card went, or at the column that it left. */
function keepFocus(place, card, column) {
  if (card?.isConnected) {
    returnFocus(place);
  } else {
    document.querySelector(`#column-${CSS.escape(column)} h2`)?.focus();
  }
}
