import { serveDays } from "./fields.js";
import { Group } from "./groups.js";
import { servePickers } from "./picker.js";
import { leaveFor, send, showProblem } from "./submit.js";

const form = document.getElementById("new-task");

servePickers(form);
serveDays(form);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await send(form, event.submitter);
  if (answer?.ok) {
    leaveFor("/", answer.body.message);
  } else if (answer) {
    showProblem(form, answer.problem);
  }
});
new Group(document.getElementById("parts"), document.getElementById("part"), form.querySelector("[data-add]")).add();
