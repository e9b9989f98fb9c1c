/** What we sent and the board has not shown yet: by commitment, the versions that show it. */
const sent = new Map();

/**
 * Remembers the versions that a command was answered with, and marks the part. Its buttons do nothing
 * until then, but can still be reached: a disabled button would lose the keyboard's place.
 */
export function expect(commitment, versions) {
  sent.set(commitment, versions);
  document.querySelectorAll(`.part[data-commitment="${CSS.escape(commitment)}"]`).forEach(mark);
}

/** Marks the parts within an element that are still behind what we sent. */
export function markPending(element) {
  if (sent.size) {
    element.querySelectorAll(".part").forEach(mark);
  }
}

function mark(part) {
  const { commitment, request, response } = part.dataset;
  const versions = sent.get(commitment);
  const behind =
    versions !== undefined && (Number(request) < versions.request || Number(response) < versions.response);
  if (versions && !behind) {
    sent.delete(commitment);
  }
  part.ariaBusy = behind || null;
  part.querySelector(".pending").hidden = !behind;
  part.querySelectorAll("[data-action]").forEach((button) => (button.ariaDisabled = behind || null));
}
