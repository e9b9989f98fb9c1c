package io.danvan.coordination.commitment;

/** As what an organisation acts on a commitment; each writes a stream of its own. */
public enum Party {
  /** Who asked: writes the request stream. */
  ASKER,
  /** Who is responsible: writes the response stream. */
  RESPONSIBLE,
  /** A superior of the responsible organisation: writes a remark stream. */
  SUPERIOR
}
