package io.danvan.local.access;

import io.danvan.schemas.Topic;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * An account of the broker, with all that it may do there; whatever is not named is denied.
 *
 * @param name the name with which it signs in
 * @param holder who uses it
 * @param writes the topics that it writes
 * @param reads the topics that it reads
 * @param groups the consumer groups in which it keeps its place; none if it keeps it elsewhere
 */
public record BrokerAccount(
    String name, String holder, Set<Topic> writes, Set<Topic> reads, Optional<Groups> groups) {

  /**
   * Names of consumer groups.
   *
   * @param type whether the name is meant as it is, or as the beginning of names
   */
  public record Groups(PatternType type, String name) {
    /** The one group of that name. */
    static Optional<Groups> named(String name) {
      return Optional.of(new Groups(PatternType.LITERAL, name));
    }

    /** All groups whose names begin so. */
    static Optional<Groups> beginningWith(String name) {
      return Optional.of(new Groups(PatternType.PREFIXED, name));
    }

    /** Whether a group of that name is among them. */
    public boolean include(String group) {
      return type == PatternType.PREFIXED ? group.startsWith(name) : group.equals(name);
    }
  }

  /**
   * The grants as the broker keeps them. To write or read a topic includes the right to see it, and
   * to write one includes what an idempotent producer needs.
   */
  Stream<AclBinding> grants() {
    return Stream.of(
            topics(writes, AclOperation.WRITE),
            topics(reads, AclOperation.READ),
            groups.stream()
                .map(
                    granted ->
                        grant(
                            ResourceType.GROUP, granted.name(), granted.type(), AclOperation.READ)))
        .flatMap(grants -> grants);
  }

  private Stream<AclBinding> topics(Collection<Topic> topics, AclOperation operation) {
    return topics.stream()
        .map(topic -> grant(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, operation));
  }

  private AclBinding grant(
      ResourceType type, String resource, PatternType pattern, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(type, resource, pattern),
        new AccessControlEntry("User:" + name, "*", operation, AclPermissionType.ALLOW));
  }
}
