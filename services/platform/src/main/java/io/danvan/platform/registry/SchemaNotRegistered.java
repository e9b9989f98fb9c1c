package io.danvan.platform.registry;

/**
 * The registry does not know the schema that this build writes: it was deployed before its schemas
 * were. Register them (see {@link SchemaDeployment}) and try again.
 */
public final class SchemaNotRegistered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaNotRegistered(String subject) {
    super("The registry has no such version of %s; deploy the schemas first".formatted(subject));
  }
}
