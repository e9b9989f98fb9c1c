import { leaveFor, sayWhatWentWell, send, showProblem } from "./submit.js";

const form = document.getElementById("count-form");

sayWhatWentWell();
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await send(form, event.submitter);
  if (answer?.ok) {
    leaveFor(form.action, answer.body.message);
  } else if (answer) {
    showProblem(form, answer.problem);
  }
});
