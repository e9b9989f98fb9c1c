import { serveDays } from "./fields.js";
import { serveGroups } from "./groups.js";
import { leaveFor, send, showProblem } from "./submit.js";

const form = document.getElementById("meeting-form");
const mode = document.getElementById("mode");
const schedule = document.getElementById("schedule");

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAYS = /^\s*(0?[1-9]|[12]\d|3[01])([,;\s]+(0?[1-9]|[12]\d|3[01]))*\s*$/;

serveDays(form);
serveGroups(form);
if (schedule) {
  servePeriod();
}
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
  show("delegation", mode.value === "DELEGATED");
  document.querySelectorAll("#delegation :is(input, select)").forEach((field) => {
    field.required = mode.value === "DELEGATED";
  });
}

/** Only receptions have fixed days, so only they are announced for a whole period. */
function servePeriod() {
  const kind = document.getElementById("kind");
  const showPeriod = () => {
    const fixed = kind.value === "RECEPTION_PERIODIC";
    const period = fixed && schedule.value === "true";
    show("schedule-choice", fixed);
    show("period", period);
    show("single", !period);
  };
  kind.addEventListener("change", showPeriod);
  schedule.addEventListener("change", showPeriod);
  document.getElementById("period").addEventListener("input", checkPeriod);
  showPeriod();
}

/** Says at its field what is no month or no day of one: some browsers have no field for months. */
function checkPeriod() {
  const { from, to, days } = form.elements;
  const fault = ({ value, dataset }, right) => (value && !right.test(value) ? dataset.fault : "");
  from.setCustomValidity(fault(from, MONTH));
  to.setCustomValidity(fault(to, MONTH) || (to.value && to.value < from.value ? to.dataset.order : ""));
  days.setCustomValidity(fault(days, DAYS));
}

/** What is not shown is not sent. */
function show(id, shown) {
  const part = document.getElementById(id);
  part.hidden = !shown;
  part.querySelectorAll("input, select").forEach((field) => {
    field.disabled = !shown;
  });
}
