package io.danvan.coordination.shortfall;

/** What offices said of what they lack, as far as this service knows it. */
public interface Shortfalls {
  /** All that was said of it; nothing before anything was. */
  ShortfallRecord find(ShortfallId id);

  /** Keeps it from changing until the transaction ends; then tells all of it. */
  ShortfallRecord lock(ShortfallId id);

  /** Writes an explanation, in the transaction that locked the record. */
  void append(ShortfallExplained event, ShortfallRecord on);
}
