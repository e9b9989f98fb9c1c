package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.schemas.FreeTexts;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.Story;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What pages show where the law had words blanked. */
class RedactedTextsTest extends BoardTest {
  private static final String BOARD = "/boards/" + new Scope.Own(COMMUNE);
  private static final String BLANKED =
      "(Nội dung đã được xóa theo quyết định của cơ quan có thẩm quyền)";

  @Autowired private List<Projection> projections;
  @Autowired private TransactionTemplate transactions;

  @Test
  void saySoAndNoMore() throws IOException, InterruptedException {
    List<RecordedEvent> written = new ArrayList<>();
    Story story =
        Story.of(
                PROVINCE,
                Instant.now(),
                events -> {
                  written.addAll(events);
                  board.accept(events);
                })
            .issue("Lời cần xóa ở tên", LocalDate.of(2030, 1, 15), COMMUNE)
            .accept(COMMUNE)
            .report(COMMUNE, 40, "Lời cần xóa ở báo cáo");
    HttpClient commune = signedIn(COMMUNE);
    assertThat(get(commune, BOARD).body()).contains("Lời cần xóa ở tên").doesNotContain(BLANKED);

    written.forEach(event -> FreeTexts.blank(event.payload()));
    transactions.executeWithoutResult(
        _ -> projections.forEach(each -> each.redact(written.stream().map(this::mark).toList())));

    String task = get(commune, "/tasks/" + story.task()).body();
    String form = get(commune, "/parts/" + story.part(COMMUNE) + "/forms/fulfil").body();
    assertThat(task)
        .contains("<title>" + BLANKED, "40%", BLANKED + "</p>")
        .doesNotContain("Lời cần");
    assertThat(form).contains(BLANKED).doesNotContain("Lời cần");
    assertThat(get(commune, BOARD).body()).contains(BLANKED + "</a>").doesNotContain("Lời cần");
  }

  @Test
  void ofAMeetingSaySoOnItsPageAndItsCard() throws IOException, InterruptedException {
    List<RecordedEvent> written = new ArrayList<>();
    LocalDate day = LocalDate.of(2026, 9, 15);
    Gathering meeting =
        Gathering.of(
                OTHER_COMMUNE,
                Country.head(OTHER_COMMUNE),
                Instant.now(),
                events -> {
                  written.addAll(events);
                  board.accept(events);
                })
            .plan(MeetingKind.DIALOGUE, day, "Lời cần xóa ở nội dung")
            .move(day.plusDays(1), "Lời cần xóa ở lý do")
            .held(HostMode.DELEGATED, day.plusDays(1))
            .conclude(LocalDate.of(2030, 1, 15), "Lời cần xóa ở kết luận", OTHER_COMMUNE);
    HttpClient commune = signedIn(OTHER_COMMUNE);
    String cards = "/boards/" + new Scope.Own(OTHER_COMMUNE);
    assertThat(get(commune, cards).body()).contains("Lời cần xóa ở nội dung");

    written.forEach(event -> FreeTexts.blank(event.payload()));
    transactions.executeWithoutResult(
        _ -> projections.forEach(each -> each.redact(written.stream().map(this::mark).toList())));

    assertThat(get(commune, meeting.path()).body())
        .contains("<title>" + BLANKED, "12/BB-UBND")
        .doesNotContain("Lời cần", "Họp đột xuất");
    assertThat(get(commune, cards).body()).contains(meeting.path()).doesNotContain("Lời cần");
  }

  @Test
  void areAllThatARedactionMayChange() {
    List<RecordedEvent> written = new ArrayList<>();
    Story.of(
            PROVINCE,
            Instant.now(),
            events -> {
              written.addAll(events);
              board.accept(events);
            })
        .issue("Rà soát hộ nghèo", LocalDate.of(2030, 1, 15), COMMUNE)
        .accept(COMMUNE)
        .report(COMMUNE, 40, "Đã rà soát");
    RecordedEvent report = written.getLast();
    FreeTexts.blank(report.payload());
    report.payload().put(report.payload().getSchema().getField("percent").pos(), 100);

    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    _ -> projections.forEach(each -> each.redact(List.of(mark(report))))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more than texts");
  }

  private RecordedEvent mark(RecordedEvent event) {
    return new RecordedEvent(
        event.stream(),
        event.version(),
        event.id(),
        event.type(),
        event.time(),
        true,
        event.payload(),
        event.traceparent());
  }
}
