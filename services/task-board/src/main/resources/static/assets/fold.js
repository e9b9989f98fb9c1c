/** The cards whose many parts somebody wants to see all of; they stay so when they are painted anew. */
const unfolded = new Set();

/** Makes every button that unfolds a card within an element work, now and later. */
export function serveFolds(element) {
  element.addEventListener("click", ({ target }) => {
    const card = target.closest(".unfold")?.closest(".card");
    if (card) {
      unfolded.delete(card.id) || unfolded.add(card.id);
      keepFold(card);
    }
  });
}

/** Shows a card as it was left. */
export function keepFold(card) {
  const open = unfolded.has(card.id);
  card.classList.toggle("unfolded", open);
  card.querySelector(".unfold")?.setAttribute("aria-expanded", String(open));
}
