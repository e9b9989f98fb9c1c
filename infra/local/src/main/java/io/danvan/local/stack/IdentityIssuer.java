package io.danvan.local.stack;

import io.danvan.local.account.ClientSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The issuer of tokens, {@code io.danvan.local.identity}. */
final class IdentityIssuer extends JavaPart {
  static final String NAME = "identity";

  private final JavaProgram program;

  IdentityIssuer(Installation installation) {
    super(installation);
    this.program =
        JavaProgram.of(
            installation,
            NAME,
            () -> Libraries.all(installation),
            List.of(
                "-Xmx96m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"),
            List.of("io.danvan.local.identity.IdentityApplication"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.IDENTITY);
  }

  @Override
  public int megabytes() {
    return 180;
  }

  @Override
  JavaProgram program() {
    return program;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "SERVER_ADDRESS",
        Installation.LOOPBACK,
        "SERVER_PORT",
        String.valueOf(installation().port(Port.IDENTITY)),
        "DANVAN_ISSUER_ADDRESS",
        installation().url(Port.IDENTITY).toString(),
        "DANVAN_ISSUER_BOARDPORT",
        String.valueOf(installation().port(Port.TASK_BOARD)),
        "DANVAN_ISSUER_FOLDER",
        folder(installation()).toString(),
        "DANVAN_ISSUER_SECRET",
        clientSecret(installation()));
  }

  /** The secret of the issuer's clients. */
  static String clientSecret(Installation installation) {
    try {
      return ClientSecret.in(folder(installation));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Installation installation) {
    return installation.data(NAME);
  }

  @Override
  public boolean isReady() {
    return Probe.answers(
        installation().url(Port.IDENTITY).resolve("/.well-known/openid-configuration"));
  }
}
