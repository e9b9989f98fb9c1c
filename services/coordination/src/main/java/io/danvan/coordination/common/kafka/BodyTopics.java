package io.danvan.coordination.common.kafka;

import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which topics are whose. */
public final class BodyTopics {
  private static final Set<Family> SHARED =
      EnumSet.of(Family.TASKS, Family.MEETINGS, Family.COMMITMENTS);

  private BodyTopics() {}

  /**
   * Whose service writes what an organisation of this kind writes.
   *
   * @throws IllegalArgumentException if the kind is one that a later release knows
   */
  public static Owner owner(OrganisationKind kind) {
    return switch (kind) {
      case PEOPLES_COMMITTEE -> Owner.PEOPLES_COMMITTEE;
      case MASS_MOBILIZATION -> Owner.MASS_MOBILIZATION;
      case FATHERLAND_FRONT -> Owner.FATHERLAND_FRONT;
      case UNKNOWN -> throw new IllegalArgumentException("No service owns an unknown kind");
    };
  }

  /**
   * What a body's service consumes: the directory, and the tasks, meetings and commitments of the
   * others.
   */
  public static List<String> consumedBy(OrganisationKind body) {
    return Topics.all().stream()
        .filter(topic -> isConsumedBy(owner(body), topic))
        .map(Topic::name)
        .toList();
  }

  /** What a body's service alone writes. */
  public static List<String> writtenBy(OrganisationKind body) {
    return Topics.all().stream()
        .filter(topic -> topic.owner() == owner(body))
        .map(Topic::name)
        .toList();
  }

  private static boolean isConsumedBy(Owner body, Topic topic) {
    return topic.owner() == Owner.DIRECTORY
        || (topic.owner() != body && SHARED.contains(topic.family()));
  }
}
