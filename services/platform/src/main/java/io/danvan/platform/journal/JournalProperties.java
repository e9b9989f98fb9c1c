package io.danvan.platform.journal;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the journal is the truth of.
 *
 * @param topics the topics that this service alone writes
 */
@ConfigurationProperties("danvan.journal")
public record JournalProperties(@DefaultValue({}) Set<String> topics) {
  /** Whether what stands in this topic is this service's own. */
  public boolean owns(String topic) {
    return topics.contains(topic);
  }
}
