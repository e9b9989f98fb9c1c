package io.danvan.local.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Makes the broker's accounts and grants those of {@link BrokerAccounts}: adds what is missing and
 * takes away what the table does not have, such as what an earlier version granted.
 */
public final class BrokerGrants {
  private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
  private static final int ITERATIONS = 4096;
  private static final int PATIENCE_SECONDS = 60;
  private static final int POLL_MILLIS = 20;

  private static final Set<String> NAMES =
      BrokerAccounts.all().stream().map(BrokerAccount::name).collect(Collectors.toSet());
  private static final Set<AclBinding> GRANTS =
      BrokerAccounts.all().stream().flatMap(BrokerAccount::grants).collect(Collectors.toSet());

  private final Admin admin;
  private final BrokerCredentials credentials;

  /** Works as the installer, which the client must have signed in as. */
  public BrokerGrants(Admin admin, BrokerCredentials credentials) {
    this.admin = admin;
    this.credentials = credentials;
  }

  /** Sets the table in force, and returns when it is. Running it again changes nothing. */
  public void apply() throws InterruptedException, ExecutionException, TimeoutException {
    applyAccounts();
    applyGrants();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!accounts().equals(NAMES) || !grants().equals(GRANTS)) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("the broker was not told of its accounts by its controller");
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** A secret is set each time: the file may have been replaced to change it. */
  private void applyAccounts() throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> surplus = new HashSet<>(accounts());
    surplus.removeAll(NAMES);
    List<UserScramCredentialAlteration> changes =
        Stream.concat(
                BrokerAccounts.all().stream().map(this::withSecret),
                surplus.stream().map(name -> new UserScramCredentialDeletion(name, MECHANISM)))
            .toList();
    await(admin.alterUserScramCredentials(changes).all());
  }

  private UserScramCredentialAlteration withSecret(BrokerAccount account) {
    return new UserScramCredentialUpsertion(
        account.name(),
        new ScramCredentialInfo(MECHANISM, ITERATIONS),
        credentials.secret(account.name()));
  }

  private void applyGrants() throws InterruptedException, ExecutionException, TimeoutException {
    Set<AclBinding> granted = grants();
    List<AclBindingFilter> surplus =
        granted.stream()
            .filter(grant -> !GRANTS.contains(grant))
            .map(AclBinding::toFilter)
            .toList();
    Set<AclBinding> missing = new HashSet<>(GRANTS);
    missing.removeAll(granted);
    await(admin.createAcls(missing).all());
    await(admin.deleteAcls(surplus).all());
  }

  private Set<String> accounts() throws InterruptedException, ExecutionException, TimeoutException {
    return Set.copyOf(await(admin.describeUserScramCredentials().users()));
  }

  private Set<AclBinding> grants()
      throws InterruptedException, ExecutionException, TimeoutException {
    return Set.copyOf(await(admin.describeAcls(AclBindingFilter.ANY).values()));
  }

  private static <T> T await(KafkaFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
