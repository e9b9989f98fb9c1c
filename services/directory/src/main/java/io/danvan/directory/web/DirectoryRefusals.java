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

  static Refusal unknownDutyRule(UUID rule) {
    return Refusal.of("unknown-duty-rule", 404, Map.of("rule", rule));
  }

  static Refusal unknownPosition(UUID position) {
    return Refusal.of("unknown-position", 404, Map.of("position", position));
  }

  static Refusal unknownYear(int year) {
    return Refusal.of("unknown-year", 404, Map.of("year", year));
  }

  static Refusal unknownOrganisation(UUID organisation) {
    return Refusal.of("unknown-organisation", 404, Map.of("organisation", organisation));
  }
}
