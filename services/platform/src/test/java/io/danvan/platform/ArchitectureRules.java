package io.danvan.platform;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The arrows between packages and the habits that hold in every module.
 *
 * <p>A module's {@code ArchitectureTest} includes them with {@code ArchTests.in}. A rule that finds
 * nothing to look at passes, because most modules know only a part of the packages.
 */
public final class ArchitectureRules {
  private static final String[] DOMAINS = {
    "io.danvan.coordination..",
    "io.danvan.directory..",
    "io.danvan.peoplescommittee..",
    "io.danvan.massmobilization..",
    "io.danvan.fatherlandfront.."
  };
  private static final String[] ADAPTERS = {"..web..", "..kafka..", "..postgres.."};
  private static final String[] SERVICES = {
    "io.danvan.directory..",
    "io.danvan.peoplescommittee..",
    "io.danvan.massmobilization..",
    "io.danvan.fatherlandfront..",
    "io.danvan.taskboard..",
    "io.danvan.eventgateway.."
  };

  /** A class that wires beans, or is nested in one that does. */
  private static final DescribedPredicate<JavaClass> CONFIGURATION =
      describe("are configuration", ArchitectureRules::isConfiguration);

  @ArchTest
  static final ArchRule theDomainDependsOnNothingOutward =
      noClasses()
          .that(resideInAnyPackage(DOMAINS))
          .and(not(resideInAnyPackage(ADAPTERS)))
          .and(not(CONFIGURATION))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "jakarta..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "org.apache.avro..",
              "org.apache.kafka..",
              "tools.jackson..",
              "com.fasterxml.jackson..",
              "io.danvan.schemas..")
          .because("decisions are plain Java; web, kafka and postgres packages adapt them")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule servicesMeetOnlyInSchemas =
      slices()
          .matching(
              "io.danvan.(directory|peoplescommittee|massmobilization|fatherlandfront|taskboard|eventgateway)..")
          .should()
          .notDependOnEachOther()
          .because("services meet in schemas and on Kafka")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule librariesDoNotKnowServices =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.danvan.schemas..", "io.danvan.platform..", "io.danvan.coordination..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVICES)
          .because("a library never depends on a service")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule thePlatformKnowsNoDomain =
      noClasses()
          .that()
          .resideInAnyPackage("io.danvan.schemas..", "io.danvan.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.danvan.coordination..")
          .because("the platform carries any event of any service")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheRelayProduces =
      noClasses()
          .that()
          .resideInAPackage("io.danvan..")
          .and()
          .resideOutsideOfPackages("io.danvan.platform.relay..", "io.danvan.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients.producer..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.springframework\\.kafka\\.core\\.(KafkaTemplate|KafkaOperations|(Default)?(Kafka)?ProducerFactory)")
          .because(
              "an event that is not in the journal first can be lost or sent without its change")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyPostgresPackagesSeeTheDatabase =
      noClasses()
          .that()
          .resideInAPackage("io.danvan..")
          .and()
          .resideOutsideOfPackages(
              "..postgres..",
              "io.danvan.platform.journal..",
              "io.danvan.platform.relay..",
              "io.danvan.platform.inbox..",
              "io.danvan.platform.registry..",
              "io.danvan.local..")
          .and(not(CONFIGURATION))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc..")
          .because("tables are the secret of one package")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .that()
          .resideInAPackage("io.danvan..")
          .and()
          .resideOutsideOfPackage("io.danvan.schemas..")
          .and()
          .haveSimpleNameNotEndingWith("ClockConfiguration")
          .should(readTheSystemTime())
          .because("tests set the clock: java.time.Clock is injected")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingPrints =
      noClasses()
          .that()
          .resideInAPackage("io.danvan..")
          .and()
          .resideOutsideOfPackage("io.danvan.local..")
          .should(useStandardStreams())
          .because("a service logs")
          .allowEmptyShould(true);

  private ArchitectureRules() {}

  /**
   * For a service that answers nothing but what a library of ours does. Once it has an endpoint of
   * its own it needs its own test of who may call it, and a section of the page that shows it.
   */
  public static ArchRule noEndpointsIn(String service) {
    return noClasses()
        .that()
        .resideInAPackage(service)
        .should()
        .beMetaAnnotatedWith("org.springframework.stereotype.Controller")
        .because("docs/reference/http-access.md shows every endpoint, checked by a test")
        .allowEmptyShould(true);
  }

  private static boolean isConfiguration(JavaClass type) {
    return Stream.iterate(
            Optional.of(type),
            Optional::isPresent,
            outer -> outer.flatMap(JavaClass::getEnclosingClass))
        .flatMap(Optional::stream)
        .anyMatch(
            each ->
                each.isMetaAnnotatedWith("org.springframework.context.annotation.Configuration")
                    || each.isAnnotatedWith(
                        "org.springframework.boot.context.properties.ConfigurationProperties"));
  }

  private static ArchCondition<JavaClass> readTheSystemTime() {
    return new ArchCondition<>("read the system's time") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(
                type.getCodeUnitAccessesFromSelf().stream(),
                type.getCodeUnitReferencesFromSelf().stream())
            .filter(access -> readsTheSystemTime(access.getTarget()))
            .forEach(access -> events.add(violation(access)));
      }
    };
  }

  private static boolean readsTheSystemTime(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    boolean withClock =
        target.getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(Clock.class));
    return switch (target.getName()) {
      case "now" -> owner.getPackageName().startsWith("java.time") && !withClock;
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      case "system", "systemUTC", "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
      case "<init>" -> owner.isEquivalentTo(Date.class) && target.getRawParameterTypes().isEmpty();
      default -> false;
    };
  }

  private static ConditionEvent violation(JavaCodeUnitAccess<?> access) {
    return SimpleConditionEvent.satisfied(access, access.getDescription());
  }

  private static ArchCondition<JavaClass> useStandardStreams() {
    return new ArchCondition<>("use System.out or System.err") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFieldAccessesFromSelf().stream()
            .filter(ArchitectureRules::isStandardStream)
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
      }
    };
  }

  private static boolean isStandardStream(JavaFieldAccess access) {
    return access.getTargetOwner().isEquivalentTo(System.class)
        && !access.getTarget().getName().equals("in");
  }
}
