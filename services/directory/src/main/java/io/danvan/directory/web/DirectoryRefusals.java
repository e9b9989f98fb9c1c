package io.danvan.directory.web;

import io.danvan.platform.refusal.Refusal;
import java.util.Map;
import java.util.UUID;

/** What the directory refuses; the texts are in {@code problems/directory}. */
final class DirectoryRefusals {
  private DirectoryRefusals() {}

  static Refusal unknownUnit(UUID unit) {
    return Refusal.of("unknown-unit", 404, Map.of("unit", unit));
  }

  static Refusal unknownOrganisation(UUID organisation) {
    return Refusal.of("unknown-organisation", 404, Map.of("organisation", organisation));
  }
}
