package io.danvan.coordination.story;

import io.danvan.coordination.common.OrganisationId;
import tools.jackson.databind.JsonNode;

/** A part of a task, and what its last writer left of it. */
final class Part {
  private final String id;
  private final OrganisationId responsible;
  private String version;

  Part(JsonNode view) {
    id = view.path("id").asString();
    responsible = Tale.organisation(view.path("responsible"));
    version = view.path("version").asString();
  }

  String id() {
    return id;
  }

  OrganisationId responsible() {
    return responsible;
  }

  String path() {
    return "/api/commitments/" + id;
  }

  String version() {
    return version;
  }

  void written(String newVersion) {
    version = newVersion;
  }
}
