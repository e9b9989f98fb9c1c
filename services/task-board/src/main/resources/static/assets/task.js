import { serveActions } from "./actions.js";
import { rememberFocus, returnFocus } from "./focus.js";
import { showWhatIsOurs } from "./identity.js";
import { markPending } from "./pending.js";

const PAUSES = [300, 500, 800, 1_200, 2_000, 3_000, 5_000];
const content = document.getElementById("task");

showWhatIsOurs();
serveActions();
document.addEventListener("sent", refresh);

/** This page is not live: after an action it looks again until what was sent has arrived. */
async function refresh() {
  for (const pause of PAUSES) {
    await new Promise((resume) => setTimeout(resume, pause));
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const place = rememberFocus(content);
    content.replaceChildren(...page.getElementById("task").childNodes);
    markPending(content);
    if (place) {
      returnFocus(place);
    }
    if (!content.querySelector("[aria-busy]")) {
      return;
    }
  }
}
