import { serveDays } from "./fields.js";
import { serveGroups } from "./groups.js";
import { leaveFor, send, showProblem } from "./submit.js";

const form = document.getElementById("meeting-form");
const mode = document.getElementById("mode");

serveDays(form);
serveGroups(form);
mode?.addEventListener("change", showDelegation);
if (mode) {
  showDelegation();
}
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await send(form, event.submitter);
  if (answer?.ok) {
    leaveFor("/meetings", answer.body.message);
  } else if (answer) {
    showProblem(form, answer.problem);
  }
});

/** Who led it instead is asked only of a meeting that was delegated, and then has to be said. */
function showDelegation() {
  const delegation = document.getElementById("delegation");
  delegation.hidden = mode.value !== "DELEGATED";
  delegation.querySelectorAll("input, select").forEach((field) => {
    field.disabled = delegation.hidden;
    field.required = !delegation.hidden;
  });
}
