package io.danvan.local.stack;

import java.util.Map;

/** What every service is told about the others, as environment variables. */
final class Surroundings {
  private Surroundings() {}

  static Map<String, String> of(Installation installation) {
    return Map.ofEntries(
        Map.entry("SERVER_ADDRESS", Installation.LOOPBACK),
        // Nobody balances here.
        Map.entry("DANVAN_SHUTDOWN_NOTICE", "0s"),
        Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", installation.address(Port.KAFKA)),
        Map.entry("DANVAN_DEMONSTRATION_CLOCK", StackClock.file(installation).toString()),
        Map.entry("DANVAN_REGISTRY_URL", Registry.api(installation).toString()),
        Map.entry("DANVAN_IDENTITY_ISSUER", installation.url(Port.IDENTITY).toString()),
        Map.entry("DANVAN_SIGN_IN_SECRET", IdentityIssuer.clientSecret(installation)),
        Map.entry(
            "DANVAN_BODIES_PEOPLESCOMMITTEE", installation.url(Port.PEOPLES_COMMITTEE).toString()),
        Map.entry(
            "DANVAN_BODIES_MASSMOBILIZATION", installation.url(Port.MASS_MOBILIZATION).toString()),
        Map.entry(
            "DANVAN_BODIES_FATHERLANDFRONT", installation.url(Port.FATHERLAND_FRONT).toString()));
  }
}
