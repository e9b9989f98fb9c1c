const csrf = document.querySelector("meta[name=csrf]");

/** Marks in a field where the screening found something. */
export function markPlace(input, { code, from, to }) {
  if (code === "personal-data" && input?.setSelectionRange) {
    // Places count in the composed form of what was sent, without the blanks around it.
    input.value = input.value.normalize("NFC").trim();
    input.setSelectionRange(from - 1, to);
  }
}

/** Lets the person ask that somebody else looks at a text, if the refusal says that this may help. */
export function offerSecondLook(form, input, { command, field }) {
  const box = form.querySelector(".problem");
  const button = box.querySelector("[data-look]");
  button.hidden = !(input && command);
  button.textContent = button.hidden ? "" : button.dataset.text;
  button.onclick = () => ask(box, button, { command, field, text: input.value });
}

async function ask(box, button, asked) {
  button.setAttribute("aria-busy", "true");
  const answer = await fetch("/second-looks", {
    method: "POST",
    body: new URLSearchParams(asked),
    headers: { [csrf.dataset.header]: csrf.content, Accept: "application/json" },
  }).catch(() => null);
  const body = await answer?.json().catch(() => null);
  button.removeAttribute("aria-busy");
  const [, next] = box.querySelectorAll("span");
  if (answer?.ok) {
    button.hidden = true;
    next.textContent = body.message;
  } else {
    next.textContent = body?.detail ? `${body.detail} ${body.action ?? ""}` : box.dataset.lost;
  }
  box.focus();
}
