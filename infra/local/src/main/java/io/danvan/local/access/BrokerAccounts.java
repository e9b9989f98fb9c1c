package io.danvan.local.access;

import io.danvan.coordination.common.kafka.BodyTopics;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.local.access.BrokerAccount.Groups;
import io.danvan.schemas.Classification;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of all accounts of the broker. A new agency is one row here. */
public final class BrokerAccounts {
  /** The broker itself, towards its controller. It may do anything. */
  public static final String BROKER = "broker";

  /** Creates topics, accounts and grants; for tools of operators too. It may do anything. */
  public static final String INSTALLER = "installer";

  /** Compares what the topics hold with what the services hold. */
  public static final String VERIFIER = "verifier";

  private static final String AGENCY = "agency.";

  /** The agency of the demonstration: the data platform of a national agency. */
  public static final String DEMONSTRATION_AGENCY = AGENCY + "national-data-platform";

  private static final List<BrokerAccount> TABLE =
      List.of(
          directory(),
          body(OrganisationKind.PEOPLES_COMMITTEE),
          body(OrganisationKind.MASS_MOBILIZATION),
          body(OrganisationKind.FATHERLAND_FRONT),
          new BrokerAccount(
              "task-board", "the boards", Set.of(), all(_ -> true), Groups.named("task-board")),
          new BrokerAccount(
              VERIFIER,
              "whoever compares the topics with the services' tables",
              Set.of(),
              all(_ -> true),
              Optional.empty()),
          agency(
              DEMONSTRATION_AGENCY,
              "an agency whose mandate is national (demonstration)",
              EnumSet.of(Classification.PUBLIC, Classification.COORDINATION)),
          agency(
              AGENCY + "open-data-portal",
              "an agency without such a mandate (demonstration)",
              EnumSet.of(Classification.PUBLIC)));

  private BrokerAccounts() {}

  /** All accounts that are granted something; the two that may do anything are not among them. */
  public static List<BrokerAccount> all() {
    return TABLE;
  }

  /** The accounts that no grant limits. */
  public static List<String> superUsers() {
    return List.of(BROKER, INSTALLER);
  }

  /**
   * The accounts that may also sign in by PLAIN, which the broker's settings name: kcat of Debian
   * 12 cannot sign in by SCRAM (librdkafka before 2.6.1, at a broker of Kafka 4).
   */
  public static List<String> agencies() {
    return TABLE.stream().map(BrokerAccount::name).filter(name -> name.startsWith(AGENCY)).toList();
  }

  private static BrokerAccount directory() {
    Set<Topic> own = all(topic -> topic.owner() == Owner.DIRECTORY);
    return new BrokerAccount(
        Owner.DIRECTORY.segment(), "the directory's service", own, own, Optional.empty());
  }

  /** It reads its own topics only after its database was restored, to fetch what that lacks. */
  private static BrokerAccount body(OrganisationKind kind) {
    Owner owner = BodyTopics.owner(kind);
    Set<Topic> own = all(topic -> topic.owner() == owner);
    Set<Topic> reads =
        Stream.concat(
                BodyTopics.consumedBy(kind).stream().map(name -> Topics.find(name).orElseThrow()),
                own.stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new BrokerAccount(
        owner.segment(), "that body's service", own, reads, Groups.named(owner.segment()));
  }

  private static BrokerAccount agency(
      String name, String holder, Set<Classification> classifications) {
    return new BrokerAccount(
        name,
        holder,
        Set.of(),
        all(topic -> classifications.contains(topic.classification())),
        Groups.beginningWith(name + "."));
  }

  private static Set<Topic> all(Predicate<Topic> which) {
    return Topics.all().stream().filter(which).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
