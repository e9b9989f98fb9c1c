package io.danvan.coordination.common;

import java.util.UUID;

/** An organisation's identity for ever; its kind decides which service owns what it writes. */
public record OrganisationId(UUID value) {
  /** The id in its canonical text form. */
  @Override
  public String toString() {
    return value.toString();
  }
}
