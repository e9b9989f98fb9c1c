package io.danvan.coordination;

import io.danvan.coordination.matter.AnswerLimit;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the law says of matters that people raise ({@code danvan.matters}).
 *
 * @param answerLimits within how many working days they are answered, from which day on
 */
@ConfigurationProperties("danvan.matters")
public record MatterSettings(List<AnswerLimit> answerLimits) {
  /** Copies the limits. */
  public MatterSettings {
    answerLimits = List.copyOf(answerLimits);
  }
}
