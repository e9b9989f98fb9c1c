package io.danvan.platform.testing.fuzz;

import io.danvan.platform.security.Role;
import io.danvan.platform.testing.BadToken;
import io.danvan.platform.testing.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/** So many accounts of some organisations that none comes to its limit; and some that are none. */
public final class Accounts implements Fuzzer.Credentials {
  private static final int EACH = 12;

  private final List<String> writers = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> bad = BadToken.all().map(BadToken::token).toList();

  /** Accounts of these organisations, in all roles; most of the first, whose examples are good. */
  public Accounts(UUID... organisations) {
    for (UUID organisation : organisations) {
      int accounts = writers.isEmpty() ? 3 * EACH : EACH;
      for (int number = 0; number < accounts; number++) {
        writers.add(token(organisation, Role.HEAD, number));
        writers.add(token(organisation, Role.COORDINATOR, number));
      }
      Stream.of(Role.values()).forEach(role -> others.add(token(organisation, role, EACH)));
    }
  }

  private static String token(UUID organisation, Role role, int number) {
    var issuer = TestIssuer.get();
    String subject = role.claim() + number;
    return issuer.signed(issuer.claims(organisation, role).subject(subject).build());
  }

  @Override
  public Map<String, String> headers(SplittableRandom random) {
    return switch (random.nextInt(100)) {
      case 0 -> Map.of();
      case 1 -> bearer(bad, random);
      case 2 -> Map.of("Authorization", "Basic eDp4");
      default -> bearer(random.nextInt(8) == 0 ? others : writers, random);
    };
  }

  private static Map<String, String> bearer(List<String> tokens, SplittableRandom random) {
    return Map.of("Authorization", "Bearer " + tokens.get(random.nextInt(tokens.size())));
  }
}
