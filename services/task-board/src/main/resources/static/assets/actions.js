import { serveDays } from "./fields.js";
import { placeOf, returnFocus } from "./focus.js";
import { servePickers } from "./picker.js";
import { expect } from "./pending.js";
import { send, showProblem, toast } from "./submit.js";

const dialog = document.getElementById("dialog");
let opener = null;

/** Opens a form for every button that names an action, and sends it. */
export function serveActions() {
  document.addEventListener("click", ({ target }) => {
    // The form of an action names it too; a click into the form must not load it anew.
    const button = target.closest("button[data-action]");
    if (button && !button.ariaDisabled) {
      open(button);
    }
    if (target.closest("[data-close]")) {
      dialog.close();
    }
  });
  dialog.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(event.target, event.submitter);
  });
  dialog.addEventListener("close", closed);
}

async function open(button) {
  opener = placeOf(button);
  button.setAttribute("aria-busy", "true");
  const loaded = await load(opener.commitment, opener.action);
  button.removeAttribute("aria-busy");
  if (loaded) {
    dialog.showModal();
    dialog.querySelector("textarea, input:not([type=hidden]), button.primary").focus();
  }
}

async function load(commitment, action, fill = () => {}) {
  const answer = await fetch(`/parts/${commitment}/forms/${action}`).catch(() => null);
  if (answer?.ok) {
    dialog.innerHTML = await answer.text();
    const form = dialog.querySelector("form");
    fill(form);
    servePickers(form);
    serveDays(form);
    return true;
  }
  toast(answer?.status === 401 ? dialog.dataset.expired : answer ? dialog.dataset.gone : dialog.dataset.lost);
  return false;
}

/** The browser leads back to the button that opened the form, unless that was painted anew meanwhile. */
function closed() {
  dialog.replaceChildren();
  if (document.activeElement === document.body) {
    returnFocus(opener);
  }
}

async function submit(form, button) {
  const { commitment, action } = form.dataset;
  const answer = await send(form, button);
  if (answer?.ok) {
    dialog.close();
    // A draft changes nothing that the board shows before somebody publishes it.
    if (answer.body.request !== undefined) {
      expect(commitment, answer.body);
    }
    toast(answer.body.message);
    document.dispatchEvent(new CustomEvent("sent", { detail: { commitment } }));
  } else if (answer?.status === 412) {
    await renew(form, commitment, action, answer.problem);
  } else if (answer) {
    showProblem(form, answer.problem);
  }
}

/** Somebody was faster: shows the state of now, keeps what was typed, and says what changed. */
async function renew(form, commitment, action, problem) {
  const typed = [...form.elements].filter((input) => !["etag", "demandedBy", "key", "_csrf"].includes(input.name));
  const keep = (fresh) =>
    typed.forEach((input) => {
      const same = fresh.elements[input.name || input.id];
      if (same) {
        same.value = input.value;
        same.checked = input.checked;
      }
    });
  if (await load(commitment, action, keep)) {
    showProblem(dialog.querySelector("form"), problem);
  }
}
