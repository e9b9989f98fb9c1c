package io.danvan.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Position;
import io.danvan.directory.founding.FoundingOrganisation;
import io.danvan.directory.founding.FoundingRecords;
import io.danvan.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private final List<Account> accounts = Accounts.read();

  @Test
  void speakForOrganisationsOfTheDirectoryByTheirOfficialNames() {
    Map<Object, Organisation> organisations =
        FoundingRecords.read().organisations().stream()
            .map(FoundingOrganisation::organisation)
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    assertThat(accounts)
        .filteredOn(account -> account.role() != Role.OPERATOR)
        .allSatisfy(
            account ->
                assertThat(organisations.get(account.organisation()))
                    .extracting(Organisation::name)
                    .isEqualTo(account.organisationName()));
  }

  @Test
  void holdOfficesOfTheDirectory() {
    List<Object> positions =
        FoundingRecords.read().organisations().stream()
            .flatMap(founded -> founded.positions().stream())
            .<Object>map(Position::id)
            .toList();
    assertThat(positions)
        .containsAll(accounts.stream().flatMap(account -> account.position().stream()).toList());
  }

  @Test
  void haveNamesThatAreUnique() {
    assertThat(accounts).extracting(Account::name).doesNotHaveDuplicates();
  }

  @Test
  void coverEveryRole() {
    assertThat(accounts).extracting(Account::role).contains(Role.values());
  }
}
