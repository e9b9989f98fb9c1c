import { serveDays } from "./fields.js";
import { servePickers } from "./picker.js";
import { send, showProblem } from "./submit.js";

const form = document.getElementById("new-task");
const parts = document.getElementById("parts");
const template = document.getElementById("part");
let added = 0;

servePickers(form);
serveDays(form);
form.querySelector("[data-add]").addEventListener("click", () => add().querySelector("input").focus());
parts.addEventListener("click", ({ target }) => {
  if (target.closest("[data-remove]")) {
    target.closest("fieldset").remove();
    number();
    form.querySelector("[data-add]").focus();
  }
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await send(form, event.submitter);
  if (answer?.ok) {
    sessionStorage.setItem("toast", answer.body.message);
    location.assign("/");
  } else if (answer) {
    showProblem(form, answer.problem);
  }
});
add();

/** Adds an empty part; its fields are told apart by a number that is never used twice. */
function add() {
  const mark = String(added++);
  const part = template.content.cloneNode(true).querySelector("fieldset");
  part.querySelectorAll("[id], [name], [for], [aria-controls], [aria-describedby]").forEach((element) => {
    for (const name of ["id", "name", "for", "aria-controls", "aria-describedby"]) {
      if (element.hasAttribute(name)) {
        element.setAttribute(name, element.getAttribute(name).replace("#", mark));
      }
    }
  });
  parts.append(part);
  servePickers(part);
  number();
  return part;
}

function number() {
  parts.querySelectorAll("legend").forEach((legend, at) => {
    legend.textContent = legend.dataset.text.replace("{0}", at + 1);
  });
}
