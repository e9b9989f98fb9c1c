package io.danvan.platform.registry;

import io.danvan.schemas.EventTypes;

/**
 * Registers the contract's schemas, each under its record's full name. Run by a deployment before
 * the services start; clients never register anything. Running it again changes nothing.
 */
public final class SchemaDeployment {
  private final HttpSchemaRegistry registry;

  /** Registers at the registry that the properties name, which lets everybody. */
  public SchemaDeployment(RegistryProperties properties) {
    this.registry = new HttpSchemaRegistry(properties);
  }

  /** Registers at the registry that the properties name, as an account that may. */
  public SchemaDeployment(RegistryProperties properties, RegistryLogin login) {
    this.registry = new HttpSchemaRegistry(properties, login);
  }

  /**
   * Registers all event types; throws {@link RegistryUnavailable} if the registry cannot be asked.
   */
  public void deploy() {
    EventTypes.all()
        .forEach(
            (name, schema) -> {
              registry.register(name, EventTypes.contractText(schema));
              registry.requireFullTransitiveCompatibility(name);
            });
  }
}
