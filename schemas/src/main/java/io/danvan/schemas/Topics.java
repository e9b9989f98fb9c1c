package io.danvan.schemas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All topics of the contract. */
public final class Topics {
  private static final List<Topic> ALL = enumerate();
  private static final Map<String, Topic> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

  private Topics() {}

  /** The name of a topic: {@code danvan.<owner>.<family>.<class>.v1}. */
  public static String name(Owner owner, Family family, Classification classification) {
    return "danvan.%s.%s.%s.v1"
        .formatted(owner.segment(), family.segment(), classification.segment());
  }

  /** Every topic there is, the directory's first. */
  public static List<Topic> all() {
    return ALL;
  }

  /** The topic of that name, if the contract has it. */
  public static Optional<Topic> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static List<Topic> enumerate() {
    List<Topic> topics = new ArrayList<>();
    topics.add(new Topic(Owner.DIRECTORY, Family.UNITS, Classification.PUBLIC));
    topics.add(new Topic(Owner.DIRECTORY, Family.ORGANISATIONS, Classification.PUBLIC));
    topics.add(new Topic(Owner.DIRECTORY, Family.DUTIES, Classification.PUBLIC));
    for (Owner body :
        List.of(Owner.PEOPLES_COMMITTEE, Owner.MASS_MOBILIZATION, Owner.FATHERLAND_FRONT)) {
      for (Family family : List.of(Family.TASKS, Family.MEETINGS, Family.COMMITMENTS)) {
        for (Classification classification : Classification.values()) {
          topics.add(new Topic(body, family, classification));
        }
      }
      topics.add(new Topic(body, Family.ANSWERS, Classification.PUBLIC));
    }
    return Collections.unmodifiableList(topics);
  }
}
