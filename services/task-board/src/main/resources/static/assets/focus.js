/** Where the keyboard is within an element that is about to be painted anew, or null. */
export function rememberFocus(element) {
  const focused = document.activeElement;
  return element?.contains(focused) ? placeOf(focused) : null;
}

/** Names a place so that it can be found again among new elements. */
export function placeOf(focused) {
  return {
    card: focused.closest(".card")?.id,
    commitment: focused.closest(".part")?.dataset.commitment,
    action: focused.dataset.action,
    fold: focused.matches(".unfold"),
  };
}

/** Leads back to a place: to the same button if it is still offered, else to the title above it. */
export function returnFocus({ card, commitment, action, fold }) {
  const same =
    action &&
    [...document.querySelectorAll(`.part[data-commitment="${CSS.escape(commitment)}"] [data-action]`)].find(
      (button) => button.dataset.action === action && button.checkVisibility(),
    );
  const shown = card && document.getElementById(card);
  const title = shown?.querySelector("h3 a");
  (same || (fold && shown?.querySelector(".unfold")) || title || document.querySelector("h1")).focus();
}
