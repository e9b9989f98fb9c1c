/**
 * What is wrong with a form, said at its fields and in the page's language: the browser may speak
 * another one. The words are data of the form's box for problems.
 */

/** Marks every field that cannot be sent as it is and leads to the first; tells whether there is none. */
export function check(form) {
  clearFaults(form);
  const faulty = [...form.elements].filter((input) => input.willValidate && !input.validity.valid);
  const words = form.querySelector(".problem").dataset;
  faulty.forEach((input) => markFault(input, fault(input, words)));
  faulty[0]?.focus();
  return faulty.length === 0;
}

/** Writes at a field what is wrong with it. */
export function markFault(input, text) {
  const note = document.createElement("p");
  note.className = "fault";
  note.id = `fault-${input.id}`;
  note.innerHTML = '<svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#warning"/></svg><span></span>';
  note.querySelector("span").textContent = text;
  input.closest(".field").append(note);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", [...described(input), note.id].join(" "));
}

/** Takes all marks away. */
export function clearFaults(form) {
  form.querySelectorAll("[aria-invalid]").forEach((input) => {
    input.removeAttribute("aria-invalid");
    input.setAttribute("aria-describedby", described(input).filter((id) => !id.startsWith("fault-")).join(" "));
  });
  form.querySelectorAll(".fault").forEach((note) => note.remove());
}

/** Shows in words which day a date field holds: browsers write days in the order of their own language. */
export function serveDays(form) {
  form.addEventListener("input", ({ target }) => target.type === "date" && showDay(target));
  form.querySelectorAll("input[type=date]").forEach(showDay);
}

function showDay(input) {
  const field = input.closest(".field");
  const note = field.querySelector(".day") ?? document.createElement("small");
  note.className = "day";
  note.setAttribute("role", "status");
  note.textContent = input.valueAsDate ? DAY.format(input.valueAsDate) : "";
  input.after(note);
}

const DAY = new Intl.DateTimeFormat(document.documentElement.lang === "vi" ? "vi-VN" : "en-GB", {
  weekday: "long",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  timeZone: "UTC",
});

function fault({ validity, validationMessage, type, dataset }, words) {
  if (validity.customError) {
    return validationMessage;
  }
  if (validity.badInput || validity.rangeUnderflow || validity.rangeOverflow || validity.stepMismatch) {
    return dataset.fault ?? (type === "date" ? words.day : words.number);
  }
  return validity.valueMissing ? words.missing : words.link;
}

function described(input) {
  return (input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
}
