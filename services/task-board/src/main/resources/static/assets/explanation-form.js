import { leaveFor, send, showProblem } from "./submit.js";

const form = document.getElementById("explanation-form");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await send(form, event.submitter);
  if (answer?.ok) {
    leaveFor(form.dataset.back, answer.body.message);
  } else if (answer) {
    showProblem(form, answer.problem);
  }
});
