package io.danvan.taskboard.testing;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;

import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.meeting.Attendance;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.time.VietNam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Tasks in many states, as a commune sees them. */
public final class Sample {
  private Sample() {}

  /** Tells the stories to a board. */
  public static void tell(Consumer<List<RecordedEvent>> board, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, VietNam.ZONE);
    Story.of(PROVINCE_MOBILIZATION, ago(now, 5), board)
        .issue(
            "Rà soát, đối thoại với nhân dân vùng tái định cư bản Khe Ló",
            today.plusDays(12),
            COMMUNE,
            COMMUNE_FRONT)
        .at(ago(now, 3))
        .accept(COMMUNE_FRONT)
        .at(ago(now, 1))
        .report(COMMUNE_FRONT, 30, "Đã tổ chức hai buổi nắm bắt ý kiến tại bản.");
    Story.of(PROVINCE, ago(now, 12), board)
        .issue(
            "Công khai kết quả giải quyết kiến nghị sau tiếp công dân định kỳ",
            today.plusDays(2),
            COMMUNE)
        .at(ago(now, 10))
        .accept(COMMUNE)
        .at(ago(now, 2))
        .report(COMMUNE, 60, "Đã niêm yết tại trụ sở, đang đăng cổng thông tin.");
    Story.of(PROVINCE_FRONT, ago(now, 20), board)
        .issue(
            "Giám sát việc thực hiện dân chủ ở cơ sở trong xây dựng nông thôn mới",
            today.minusDays(3),
            COMMUNE_FRONT,
            COMMUNE)
        .at(ago(now, 18))
        .accept(COMMUNE)
        .accept(COMMUNE_FRONT)
        .at(ago(now, 6))
        .report(COMMUNE, 80, "Đã cung cấp hồ sơ cho đoàn giám sát.");
    Story.of(COMMUNE, ago(now, 9), board)
        .issue(
            "Vận động nhân dân hiến đất mở rộng đường liên thôn Lục Dạ",
            today.plusDays(30),
            COMMUNE_FRONT,
            COMMUNE_PARTY)
        .at(ago(now, 7))
        .accept(COMMUNE_FRONT)
        .at(ago(now, 1))
        .fulfil(COMMUNE_FRONT, "42 hộ đã ký biên bản hiến đất, tổng 1.860 mét vuông.");
    Story.of(PROVINCE_MOBILIZATION, ago(now, 25), board)
        .issue(
            "Xây dựng mô hình “Dân vận khéo” trong cải cách hành chính",
            today.plusDays(20),
            COMMUNE)
        .at(ago(now, 20))
        .accept(COMMUNE)
        .at(ago(now, 4))
        .fulfil(COMMUNE, "Đã ra mắt mô hình “Chính quyền thân thiện” tại bộ phận một cửa.");
    Story.of(PROVINCE, ago(now, 30), board)
        .issue(
            "Tổ chức hội nghị đối thoại với nhân dân năm 2026",
            today.plusDays(9),
            COMMUNE,
            OTHER_COMMUNE)
        .at(ago(now, 28))
        .accept(COMMUNE)
        .at(ago(now, 8))
        .askExtension(COMMUNE, today.plusDays(20), "Trùng lịch tiếp xúc cử tri của xã.")
        .at(ago(now, 6))
        .extend(COMMUNE, today.plusDays(18), "Đồng ý lùi hạn do trùng lịch tiếp xúc cử tri.");
    Story.of(COMMUNE, ago(now, 40), board)
        .issue(
            "Niêm yết công khai kế hoạch sử dụng đất năm 2026", today.minusDays(10), COMMUNE_FRONT)
        .at(ago(now, 35))
        .accept(COMMUNE_FRONT)
        .at(ago(now, 20))
        .fulfil(COMMUNE_FRONT, "Đã giám sát niêm yết đủ 20 ngày.")
        .at(ago(now, 18))
        .confirm(COMMUNE_FRONT)
        .fulfil(COMMUNE, "Đã niêm yết tại trụ sở và nhà văn hóa các bản.")
        .confirm(COMMUNE);
    Story.of(COMMUNE, ago(now, 6), board)
        .issue(
            "Phối hợp tuyên truyền phòng, chống cháy rừng mùa khô",
            today.plusDays(15),
            COMMUNE_PARTY,
            OTHER_FRONT)
        .at(ago(now, 2))
        .decline(OTHER_FRONT, "Địa bàn không có rừng sản xuất; đề nghị giao đơn vị khác.");
  }

  /** Tells of receptions of the commune's chair, kept in all ways, and of a dialogue's promises. */
  public static void gather(Consumer<List<RecordedEvent>> board, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, VietNam.ZONE);
    LocalDate month = today.withDayOfMonth(1).minusMonths(1);
    reception(board, now).plan(MeetingKind.RECEPTION_PERIODIC, month, "Tiếp công dân định kỳ");
    reception(board, now)
        .plan(MeetingKind.RECEPTION_PERIODIC, month.plusDays(10), "Tiếp công dân định kỳ")
        .held(HostMode.IN_PERSON, month.plusDays(10), new Attendance(COMMUNE_FRONT, 2));
    reception(board, now)
        .plan(MeetingKind.RECEPTION_PERIODIC, month.plusDays(20), "Tiếp công dân định kỳ")
        .held(HostMode.DELEGATED, month.plusDays(20));
    Gathering dialogue = reception(board, now);
    dialogue
        .plan(MeetingKind.DIALOGUE, month.plusDays(5), "Đối thoại về nước sạch", COMMUNE_FRONT)
        .held(HostMode.IN_PERSON, month.plusDays(5))
        .conclude(today.plusDays(9), "Công khai tiến độ cấp nước sạch", COMMUNE, COMMUNE_FRONT)
        .raise(MatterTopic.ENVIRONMENT, Country.CON_CUONG, month.plusDays(5))
        .answer(MatterAnswer.ACCEPTED, month.plusDays(8))
        .link()
        .notDone(today)
        .raise(MatterTopic.LAND_AND_CLEARANCE, Country.CON_CUONG, month.plusDays(5));
    dialogue
        .promise(0)
        .publish("Có từ tháng tư.", null)
        .publish("Có từ tháng năm.", "Đường ống hỏng.");
  }

  private static Gathering reception(Consumer<List<RecordedEvent>> board, Instant now) {
    return Gathering.of(COMMUNE, Country.head(COMMUNE), ago(now, 40), board);
  }

  private static Instant ago(Instant now, int days) {
    return now.minus(Duration.ofDays(days));
  }
}
