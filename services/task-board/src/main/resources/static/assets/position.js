/** Positions of a board: `generation:version`. */
export function parse(text) {
  const [generation, version] = text.split(":");
  return { generation, version: Number(version) };
}

/**
 * What a reader at `local` does with a frame that leads from version `from` to position `to`:
 * "apply" it, "ignore" what it already has, or "fetch" a snapshot because something is missing.
 */
export function judge(local, from, to) {
  const here = parse(local);
  const there = parse(to);
  if (here.generation !== there.generation) {
    return "fetch";
  }
  if (there.version <= here.version) {
    return "ignore";
  }
  return from === here.version ? "apply" : "fetch";
}

/** Whether one position is an earlier one of the same generation; those of two cannot be compared. */
export function isOlder(one, other) {
  const [here, there] = [parse(one), parse(other)];
  return here.generation === there.generation && here.version < there.version;
}
