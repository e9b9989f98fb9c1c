package io.danvan.coordination.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** A service's answer to a request. */
record Reply(int status, HttpHeaders headers, JsonNode body) {
  /** What it says; that it was a refusal would break the story. */
  JsonNode granted() {
    assertThat(status).as("%s", body).isBetween(200, 299);
    return body;
  }

  /** Its refusal, as status and code. */
  String refusal() {
    return status + " " + body.path("code").asString();
  }

  /** The version of the record that it shows. */
  String version() {
    return granted().path("version").asString();
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
