package io.danvan.platform.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An account of a registry that lets everybody read and only some write.
 *
 * @param name the account's name
 * @param secret its password
 */
public record RegistryLogin(String name, String secret) {
  /** As HTTP's basic authentication has it. */
  String header() {
    byte[] pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Without the secret, which must not get into a log. */
  @Override
  public String toString() {
    return name;
  }
}
