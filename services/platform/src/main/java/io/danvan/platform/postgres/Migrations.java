package io.danvan.platform.postgres;

/**
 * The migrations of one library or service; each declares one bean. They lie under {@code
 * db/<name>} on the class path and their history is in the table {@code flyway_<name>}.
 *
 * @param name the folder's name
 * @param rank lower ones run first, because later ones may refer to their tables
 */
public record Migrations(String name, int rank) {
  /** The platform's place in the order. */
  public static final int PLATFORM = 0;

  /** The place of libraries that stand on the platform. */
  public static final int LIBRARY = 100;

  /** The service's own place, after all libraries. */
  public static final int SERVICE = 200;
}
