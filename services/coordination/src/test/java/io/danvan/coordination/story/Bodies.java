package io.danvan.coordination.story;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.testing.TestKafka;
import io.danvan.platform.testing.TestPostgres;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The three bodies' services of one small country, started by the first test that needs them and
 * left to the end of the JVM. Who stops one starts it again.
 */
final class Bodies {
  private Bodies() {}

  /** The service of a kind. */
  static BodyService of(OrganisationKind kind) {
    return Objects.requireNonNull(Started.SERVICES.get(kind));
  }

  /** All three. */
  static Collection<BodyService> all() {
    return Started.SERVICES.values();
  }

  /** Their kinds. */
  static Collection<OrganisationKind> kinds() {
    return Started.SERVICES.keySet();
  }

  /** How many events have been written in all three. */
  static long written() {
    return all().stream().mapToLong(BodyService::written).sum();
  }

  private static Map<OrganisationKind, BodyService> start() {
    TestKafka.createAllTopics();
    Map<OrganisationKind, BodyService> services =
        Stream.of(OrganisationKind.values())
            .filter(kind -> kind != OrganisationKind.UNKNOWN)
            .collect(toMap(Function.identity(), BodyService::new));
    services.values().forEach(BodyService::start);
    // The directory tells what it has to tell, and is gone: nobody needs it afterwards.
    try (var _ = BodyService.run(CountryApplication.class, "country", TestPostgres.newDatabase())) {
      services.values().forEach(Bodies::awaitDirectory);
    }
    return services;
  }

  private static void awaitDirectory(BodyService service) {
    Country country = new Country();
    Directory copy = service.bean(Directory.class);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                copy.now().size() == country.now().size()
                    && copy.now().ladders().size() == country.now().ladders().size()
                    && copy.now().children(Country.NGHE_AN).size()
                        == country.now().children(Country.NGHE_AN).size());
  }

  private static final class Started {
    static final Map<OrganisationKind, BodyService> SERVICES = start();
  }
}
