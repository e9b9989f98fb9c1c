package io.danvan.local.stack;

import io.danvan.platform.registry.RegistryProperties;
import io.danvan.platform.registry.SchemaDeployment;
import java.time.Duration;
import java.util.Set;

/** Registers the contract's schemas, as a deployment does: services only look them up. */
final class Contract {
  static final String NAME = "schemas";

  /** The registry's first answers after its start take it a moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Contract() {}

  static Step step(Installation installation) {
    var registry = new RegistryProperties(Registry.api(installation), PATIENCE);
    return new Step(
        NAME,
        Set.of(Registry.NAME),
        () -> new SchemaDeployment(registry, Registry.installer(installation)).deploy());
  }
}
