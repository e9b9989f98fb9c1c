package io.danvan.local.stack;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A part of a test: a shell command that counts as ready when the test says so. */
record SomePart(String name, Set<String> needs, String script, BooleanSupplier readiness)
    implements Part {
  static SomePart running(String name, String script) {
    return new SomePart(name, Set.of(), script, () -> true);
  }

  @Override
  public List<Port> ports() {
    return List.of();
  }

  @Override
  public int megabytes() {
    return 1;
  }

  @Override
  public List<String> command() {
    return List.of("sh", "-c", script);
  }

  @Override
  public boolean isReady() {
    return readiness.getAsBoolean();
  }
}
