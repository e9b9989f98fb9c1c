import { check, clearFaults, markFault } from "./fields.js";
import { markPlace, offerSecondLook } from "./second-look.js";

const csrf = document.querySelector("meta[name=csrf]");

/** Refusals that are about one field without naming it. */
const FIELDS = {
  "percent-out-of-range": "percent",
  "percent-goes-back": "correction",
  "date-in-the-past": "due",
  "date-not-later": "due",
  "due-after-task": "due",
  "document-date-in-the-future": "evidence.issuedOn",
  "evidence-incomplete": "evidence.number",
  "unknown-position": "position",
};

/**
 * Posts a form; the answer is {ok, body} or {ok: false, status, problem}, or null if it was not sent
 * because something is missing in it.
 */
export async function send(form, button) {
  const box = form.querySelector(".problem");
  box.hidden = true;
  if (!check(form)) {
    return null;
  }
  button?.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { [csrf.dataset.header]: csrf.content, Accept: "application/json" },
    });
    if (answer.status === 401) {
      return { ok: false, status: 401, problem: { title: box.dataset.expired, action: box.dataset.expiredAction } };
    }
    const body = await answer.json();
    return answer.ok ? { ok: true, body } : { ok: false, status: answer.status, problem: body };
  } catch {
    return { ok: false, status: 0, problem: { title: box.dataset.lost, action: box.dataset.lostAction } };
  } finally {
    button?.removeAttribute("aria-busy");
  }
}

/** Shows what went wrong and what to do, at the field that it is about, and leads there. */
export function showProblem(form, problem) {
  const { title, detail, action, field, code } = problem;
  clearFaults(form);
  const box = form.querySelector(".problem");
  const input = inputOf(form, field ?? FIELDS[code]);
  const text = input ? called(detail, field, labelOf(input)) : detail;
  box.querySelector("strong").textContent = title ?? "";
  const [what, next] = box.querySelectorAll("span");
  what.textContent = input ? "" : (text ?? "");
  next.textContent = action ?? "";
  box.hidden = false;
  if (input) {
    markFault(input, text);
  }
  offerSecondLook(form, input, problem);
  (input ?? box).focus();
  markPlace(input, problem);
  box.scrollIntoView({ block: "nearest" });
}

/** Says in passing that something went well, or did not. */
export function toast(text) {
  const element = document.getElementById("toast");
  element.textContent = text;
  setTimeout(() => (element.textContent = ""), 6_000);
}

/** Goes to another page, which will say that something went well. */
export function leaveFor(page, text) {
  sessionStorage.setItem("toast", text);
  location.assign(page);
}

/** Says what the page before wanted to be said. */
export function sayWhatWentWell() {
  const said = sessionStorage.getItem("toast");
  if (said) {
    sessionStorage.removeItem("toast");
    toast(said);
  }
}

/** An organisation's id is hidden; what a person sees of it is the field beside it. */
function inputOf(form, name) {
  const input = form.elements[name] ?? form.elements[listOf(name)] ?? form.elements[`evidence.${name}`] ?? inputOfPart(form, name);
  return input?.type === "hidden" ? input.parentElement.querySelector("input:not([type=hidden])") : input;
}

/** Several values may be typed into one field, which has the list's name. */
function listOf(name) {
  return /^(\w+)\[\d+]$/.exec(name)?.[1];
}

/** Entries follow as they stand in the form; only the lead's own part of a task comes before them. */
function inputOfPart(form, name) {
  const [, list, index, field] = /^(\w+)\[(\d+)]\.(\w+)$/.exec(name) ?? [];
  return list === "parts" && index === "0"
    ? form.elements[`own.${field}`]
    : form
        .querySelectorAll(`[data-group="${list}"] fieldset`)
        [list === "parts" ? index - 1 : index]?.querySelector(`[name$=".${field}"]`);
}

/** A text that calls a field as the form does; only within quotes is it the field, and not a word. */
function called(text, field, label) {
  return text?.replace(`“${field}”`, `“${label}”`).replace(`"${field}"`, `"${label}"`);
}

function labelOf(input) {
  return input.labels[0].firstChild.textContent.trim();
}
