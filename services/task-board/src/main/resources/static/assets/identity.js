/** Who looks at the page. Cards are rendered once for everybody; what is ours is shown by a style sheet. */
const { organisation = "", writes } = document.documentElement.dataset;

export { organisation };

/** Marks the cards that wait for us, and shows the buttons of our side only. */
export function showWhatIsOurs() {
  const sheet = new CSSStyleSheet();
  const id = CSS.escape(organisation);
  sheet.replaceSync(`
    .card[data-waiting~="${id}"] .ours { display: flex; }
    .card[data-waiting~="${id}"] > article { border-left: 4px solid var(--ours); }
    .card:not(.unfolded) .parts.many > .part:not([data-responsible="${id}"], :has([data-whom="${id}"])) { display: none; }
    .wait[data-whom="${id}"] .us { display: flex; }
    .wait[data-whom="${id}"] .them { display: none; }
    ${writes === "yes" ? `.actions[data-actor="${id}"] { display: flex; }` : ""}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
