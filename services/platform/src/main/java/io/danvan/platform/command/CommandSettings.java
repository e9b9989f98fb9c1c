package io.danvan.platform.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Limits of commands ({@code danvan.command}).
 *
 * @param maxBody the longest body that is read
 * @param bodyWithin how long a client may take to send it
 * @param largeAtOnce how many commands may be under way of which the body is not short, so that
 *     bodies cannot fill the memory
 * @param answersKept how long a repeated request gets its first answer
 */
@ConfigurationProperties("danvan.command")
public record CommandSettings(
    DataSize maxBody, Duration bodyWithin, int largeAtOnce, Duration answersKept) {
  /** A secret, and the words of JSON around it. */
  private static final DataSize OF_STRANGERS = DataSize.ofKilobytes(1);

  /** The limits of who is not known: far below what counts as a large body. */
  CommandSettings ofStrangers() {
    return new CommandSettings(OF_STRANGERS, bodyWithin, largeAtOnce, answersKept);
  }

  int bodyLimit() {
    return Math.toIntExact(maxBody.toBytes());
  }
}
