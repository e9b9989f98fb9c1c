package io.danvan.local.access;

import io.danvan.local.account.PrivateFile;
import io.danvan.local.account.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/**
 * With what the accounts of one installation sign in: a secret of each, made when it is first asked
 * for, in a file that only this user may read.
 *
 * @param folder the folder of these files, each of which bears its account's name
 * @param bootstrapServers where the broker is
 */
public record BrokerCredentials(Path folder, String bootstrapServers) {
  /** The file that holds the account's secret and nothing else. */
  public Path file(String account) {
    return folder.resolve(account);
  }

  /** The account's secret. */
  public String secret(String account) {
    try {
      return PrivateFile.readOrCreate(file(account), Secret::random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that a client needs to be told to connect as that account; for a producer as well. */
  public Map<String, Object> client(String account) {
    return Map.of(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
        "SASL_PLAINTEXT",
        SaslConfigs.SASL_MECHANISM,
        isKnownBeforehand(account) ? "PLAIN" : "SCRAM-SHA-512",
        SaslConfigs.SASL_JAAS_CONFIG,
        "%s required %s;".formatted(module(account).getName(), login(account)));
  }

  /**
   * How the broker signs in, and whom it knows without being told, as its own settings have it.
   *
   * @param known those accounts
   */
  public String ofBroker(List<String> known) {
    String others =
        known.stream()
            .map(name -> "user_%s=\"%s\"".formatted(name, secret(name)))
            .collect(Collectors.joining(" "));
    return "%s required %s %s;"
        .formatted(PlainLoginModule.class.getName(), login(BrokerAccounts.BROKER), others);
  }

  private String login(String account) {
    return "username=\"%s\" password=\"%s\"".formatted(account, secret(account));
  }

  private static Class<?> module(String account) {
    return isKnownBeforehand(account) ? PlainLoginModule.class : ScramLoginModule.class;
  }

  /**
   * Whether the broker has the account from its settings instead of from its own data: so it can be
   * used before anything was set up, also where the data come from a version without accounts.
   */
  private static boolean isKnownBeforehand(String account) {
    return BrokerAccounts.superUsers().contains(account);
  }
}
