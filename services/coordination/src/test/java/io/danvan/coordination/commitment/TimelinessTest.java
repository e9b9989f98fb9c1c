package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Exchange.DUE;
import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.commitment.ReportState.COMPLETED_LATE;
import static io.danvan.coordination.commitment.ReportState.COMPLETED_ON_TIME;
import static io.danvan.coordination.commitment.ReportState.IN_PROGRESS_WITHIN_TERM;
import static io.danvan.coordination.commitment.ReportState.OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.AskerCommand.Confirm;
import io.danvan.coordination.commitment.AskerCommand.Extend;
import io.danvan.coordination.commitment.AskerCommand.Withdraw;
import io.danvan.coordination.commitment.ResponsibleCommand.Accept;
import io.danvan.coordination.commitment.ResponsibleCommand.AskClarification;
import io.danvan.coordination.commitment.ResponsibleCommand.AskExtension;
import io.danvan.coordination.commitment.ResponsibleCommand.Decline;
import io.danvan.coordination.commitment.ResponsibleCommand.Fulfil;
import io.danvan.coordination.commitment.ResponsibleCommand.ReportProgress;
import io.danvan.platform.time.VietNam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinessTest {
  private static final String WHY = "Có lý do";
  private static final Fulfil FULFIL = new Fulfil("Xong", List.of());

  @Test
  void workIsOverdueFromTheDayAfterItsLast() {
    Exchange exchange = Exchange.assigned().with(new Accept());
    assertThat(report(exchange, DUE)).isEqualTo(IN_PROGRESS_WITHIN_TERM);
    assertThat(report(exchange, DUE.plusDays(1))).isEqualTo(OVERDUE);
  }

  @Test
  void theDayIsTheOneInVietNam() {
    Exchange exchange = Exchange.assigned().with(new Accept()).on(DUE).with(FULFIL);
    Instant handedIn = exchange.commitment().delivery().fulfilments().getFirst().at();
    assertThat(handedIn).isBefore(Instant.parse(DUE + "T17:00:00Z"));
    assertThat(report(exchange.with(new Confirm()), DUE.plusDays(9))).isEqualTo(COMPLETED_ON_TIME);
  }

  @Test
  void aResultHandedInAfterTheLastDayIsLate() {
    Exchange exchange = Exchange.assigned().with(new Accept()).on(DUE.plusDays(1)).with(FULFIL);
    assertThat(report(exchange, DUE.plusDays(1))).isEqualTo(OVERDUE);
    assertThat(report(exchange.with(new Confirm()), DUE.plusDays(2))).isEqualTo(COMPLETED_LATE);
  }

  @Test
  void theAskersSilenceMakesNobodyLate() {
    Exchange exchange = Exchange.assigned().with(new Accept()).on(DUE).with(FULFIL);
    assertThat(report(exchange, DUE.plusDays(30))).isEqualTo(IN_PROGRESS_WITHIN_TERM);
  }

  @Test
  void anExtensionCounts() {
    Exchange exchange =
        Exchange.assigned().with(new Accept()).with(new Extend(DUE.plusDays(10), WHY));
    assertThat(report(exchange, DUE.plusDays(10))).isEqualTo(IN_PROGRESS_WITHIN_TERM);
  }

  @Test
  void whatNobodyCarriesOutIsNotCounted() {
    assertThat(ReportState.of(Exchange.requested().with(new Decline(WHY)).commitment(), TODAY))
        .isEmpty();
    assertThat(ReportState.of(Exchange.requested().with(new Withdraw(WHY)).commitment(), TODAY))
        .isEmpty();
  }

  @Test
  void theLastDaysAreSoonUntilTheResultIsHandedIn() {
    Exchange exchange = Exchange.assigned().with(new Accept());
    assertThat(dueSoon(exchange, DUE.minusDays(4))).isFalse();
    assertThat(dueSoon(exchange, DUE.minusDays(3))).isTrue();
    assertThat(dueSoon(exchange, DUE)).isTrue();
    assertThat(dueSoon(exchange, DUE.plusDays(1))).isFalse();
    assertThat(dueSoon(exchange.with(FULFIL), DUE)).isFalse();
  }

  @Test
  void silenceIsCountedInDays() {
    Exchange exchange = Exchange.assigned();
    assertThat(on(exchange, TODAY.plusDays(5)))
        .extracting(Timeliness::age, Timeliness::silent, Timeliness::waiting)
        .containsExactly(5L, 5L, 5L);
    exchange.on(TODAY.plusDays(6)).with(new Accept());
    assertThat(on(exchange, TODAY.plusDays(8)))
        .extracting(Timeliness::age, Timeliness::silent, Timeliness::waiting)
        .containsExactly(8L, 2L, 2L);
  }

  @Test
  void whoeverOwesTheNextEventIsWaitedFor() {
    Exchange exchange = Exchange.assigned();
    assertWaiting(exchange, Waiting.Whom.RESPONSIBLE, 0);
    exchange.on(TODAY.plusDays(1)).with(new AskClarification("Làm đoạn nào?"));
    assertWaiting(exchange, Waiting.Whom.ASKER, 1);
    exchange.on(TODAY.plusDays(2)).with(new AskExtension(DUE.plusDays(1), WHY));
    assertWaiting(exchange, Waiting.Whom.ASKER, 1);
    exchange.on(TODAY.plusDays(3)).with(new AskerCommand.Clarify("Đoạn một"));
    assertWaiting(exchange, Waiting.Whom.ASKER, 1);
    exchange.on(TODAY.plusDays(4)).with(new AskerCommand.RefuseExtension(WHY));
    assertWaiting(exchange, Waiting.Whom.RESPONSIBLE, 4);
    exchange.on(TODAY.plusDays(5)).with(new Accept());
    assertWaiting(exchange, Waiting.Whom.RESPONSIBLE, 5);
    exchange.with(new ReportProgress(10, "Bắt đầu", null, List.of()));
    exchange.on(TODAY.plusDays(6)).with(new ReportProgress(20, "Tiếp tục", null, List.of()));
    assertWaiting(exchange, Waiting.Whom.RESPONSIBLE, 5);
    exchange.on(TODAY.plusDays(7)).with(FULFIL);
    assertWaiting(exchange, Waiting.Whom.ASKER, 7);
    exchange.on(TODAY.plusDays(8)).with(new Confirm());
    assertWaiting(exchange, Waiting.Whom.NOBODY, 8);
  }

  private static void assertWaiting(Exchange exchange, Waiting.Whom whom, int sinceDay) {
    Waiting waiting = exchange.commitment().waiting();
    assertThat(waiting.whom()).isEqualTo(whom);
    assertThat(VietNam.dateOf(waiting.since())).isEqualTo(TODAY.plusDays(sinceDay));
  }

  private static ReportState report(Exchange exchange, LocalDate day) {
    return ReportState.of(exchange.commitment(), day).orElseThrow();
  }

  private static boolean dueSoon(Exchange exchange, LocalDate day) {
    return on(exchange, day).dueSoon();
  }

  private static Timeliness on(Exchange exchange, LocalDate day) {
    return Timeliness.of(exchange.commitment(), day, 3);
  }
}
