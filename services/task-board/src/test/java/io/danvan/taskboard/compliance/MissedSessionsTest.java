package io.danvan.taskboard.compliance;

import static io.danvan.coordination.testing.Country.ANH_SON;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.NGHE_AN;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.duty.DutyOutcome;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The alert about what the communes of a province missed. */
class MissedSessionsTest {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  private final List<DutyMeeting> meetings = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 11, 26);

  @Test
  void aMissedSessionRaisesAnAlertOnTheNextWorkingDay() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    reception(COMMUNE, friday, DutyOutcome.NOT_REPORTED);
    reception(OTHER_COMMUNE, friday, DutyOutcome.NOT_HELD);
    reception(OTHER_COMMUNE, friday.minusDays(1), DutyOutcome.DELEGATED);
    today = LocalDate.of(2026, 11, 22);
    assertThat(missed(DutyKind.CITIZEN_RECEPTION, OCTOBER)).isEmpty();
    today = LocalDate.of(2026, 11, 23);
    assertThat(missed(DutyKind.CITIZEN_RECEPTION, OCTOBER))
        .extracting(DutyMeeting::organisation)
        .containsExactlyInAnyOrder(COMMUNE, OTHER_COMMUNE);
  }

  @Test
  void aDayThatWasKeptIsNotMissedThoughItWasAnnouncedTwice() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    reception(COMMUNE, friday, DutyOutcome.NOT_HELD);
    reception(COMMUNE, friday, DutyOutcome.IN_PERSON);
    reception(OTHER_COMMUNE, friday, DutyOutcome.NOT_HELD);
    reception(OTHER_COMMUNE, friday.minusDays(1), DutyOutcome.IN_PERSON);
    today = LocalDate.of(2026, 11, 23);
    assertThat(missed(DutyKind.CITIZEN_RECEPTION, OCTOBER))
        .extracting(DutyMeeting::organisation)
        .containsExactly(OTHER_COMMUNE);
  }

  @Test
  void aDialogueIsTheWholeCommitteesWhoeverOfItHoldsOne() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    dialogue(Country.head(COMMUNE), friday, DutyOutcome.NOT_HELD);
    today = LocalDate.of(2026, 11, 23);
    assertThat(missed(DutyKind.DIALOGUE, OCTOBER)).hasSize(1);
    dialogue(Country.coordinator(COMMUNE), friday, DutyOutcome.IN_PERSON);
    assertThat(missed(DutyKind.DIALOGUE, OCTOBER)).isEmpty();
  }

  @Test
  void anAlertOutlivesTheYear() {
    reception(COMMUNE, LocalDate.of(2026, 12, 28), DutyOutcome.NOT_REPORTED);
    today = LocalDate.of(2027, 1, 4);
    assertThat(missed(DutyKind.CITIZEN_RECEPTION, LocalDate.of(2026, 12, 1))).hasSize(1);
  }

  /** Nobody heads the committee of Anh Sơn since 1 August 2026. */
  @Test
  void aVacantPostMissesNothing() {
    OrganisationId committee = Country.body(OrganisationKind.PEOPLES_COMMITTEE, ANH_SON);
    reception(committee, LocalDate.of(2026, 10, 15), DutyOutcome.NOT_REPORTED);
    reception(committee, LocalDate.of(2026, 10, 22), DutyOutcome.NOT_HELD);
    assertThat(missed(DutyKind.CITIZEN_RECEPTION, OCTOBER)).isEmpty();
  }

  private List<DutyMeeting> missed(DutyKind duty, LocalDate since) {
    Clock clock = Clock.fixed(today.atTime(9, 0).atZone(VietNam.ZONE).toInstant(), VietNam.ZONE);
    return new MissedSessions(search -> Meetings.found(meetings, search), new Country(), clock)
        .of(NGHE_AN, Set.of(duty), since);
  }

  private void reception(OrganisationId committee, LocalDate day, DutyOutcome outcome) {
    meetings.add(Meetings.reception(committee, day, outcome));
  }

  private void dialogue(PositionId host, LocalDate day, DutyOutcome outcome) {
    meetings.add(Meetings.of(COMMUNE, host, DutyKind.DIALOGUE, day, outcome));
  }
}
