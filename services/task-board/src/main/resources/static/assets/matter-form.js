import { serveDays } from "./fields.js";
import { serveGroups } from "./groups.js";
import { servePickers } from "./picker.js";
import { leaveFor, send, showProblem } from "./submit.js";

const form = document.getElementById("matter-form");
const answer = document.getElementById("answer");
const transfer = document.getElementById("transfer");

serveDays(form);
servePickers(form);
serveGroups(form);
answer?.addEventListener("change", showTransfer);
if (answer) {
  showTransfer();
}
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const sent = await send(form, event.submitter);
  if (sent?.ok && sent.body.slips?.length) {
    showSlips(sent.body.slips);
  } else if (sent?.ok && sent.body.slips) {
    // Sent before, with its answer lost on the way: it took effect, and its codes show no more.
    showProblem(form, sent.body);
  } else if (sent?.ok) {
    leaveFor(form.dataset.back, sent.body.message);
  } else if (sent) {
    showProblem(form, sent.problem);
  }
});

/** To whom a matter was passed on is asked only if it was, and then has to be said. */
function showTransfer() {
  transfer.hidden = answer.value !== "TRANSFERRED";
  transfer.querySelectorAll("input").forEach((field) => (field.disabled = transfer.hidden));
}

/** The codes stand in this page only: neither in its address nor in anything that a browser keeps. */
function showSlips(slips) {
  const list = document.getElementById("slips");
  for (const slip of slips) {
    const paper = document.getElementById("slip").content.cloneNode(true);
    const words = { ...slip, address: `${location.host}/receipts` };
    paper.querySelectorAll("[data-slip]").forEach((place) => (place.textContent = words[place.dataset.slip]));
    list.append(paper);
  }
  form.hidden = true;
  list.hidden = false;
  document.getElementById("print").addEventListener("click", () => print());
  document.getElementById("slips-title").focus();
}
