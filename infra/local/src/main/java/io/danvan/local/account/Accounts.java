package io.danvan.local.account;

import static io.danvan.coordination.directory.DirectoryIds.FOUNDED_ON;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.platform.security.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accounts of {@code accounts.csv}. */
public final class Accounts {
  /** Everybody's password: it protects nothing, for the issuer answers this machine alone. */
  public static final String PASSWORD = "danvan";

  private Accounts() {}

  /** All accounts, those of the province first. */
  public static List<Account> read() {
    try (var file = Objects.requireNonNull(Accounts.class.getResourceAsStream("accounts.csv"));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(Accounts::account).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the accounts", e);
    }
  }

  private static Account account(String line) {
    String[] values = line.split(";", -1);
    UnitId unit = DirectoryIds.unit(values[1], FOUNDED_ON);
    OrganisationId organisation = DirectoryIds.organisation(unit, values[3], FOUNDED_ON);
    Role role = Role.ofClaim(values[4]).orElseThrow();
    return new Account(
        values[0], unit, organisation, OrganisationKind.valueOf(values[2]), values[5], role);
  }
}
