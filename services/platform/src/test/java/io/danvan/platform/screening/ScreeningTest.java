package io.danvan.platform.screening;

import static io.danvan.platform.screening.PersonalDataKind.IDENTITY_NUMBER;
import static io.danvan.platform.screening.PersonalDataKind.PHONE_NUMBER;
import static io.danvan.platform.screening.PersonalDataKind.TITLED_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.refusal.Refusal;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CCCD 040095001234 cấp năm 2021",
        "số 040 095 001 234",
        "số 040.095.001.234",
        "số 0400-9500-1234",
        "040 095001234",
        "CMND 186543210",
        "CMND số 186 543 210.",
        "186-543-210",
        "160.000.963",
        "CMND 186543210 đồng chí trưởng thôn đã xác nhận",
        "số 186543210 hộ khẩu Con Cuông",
        "số định danh:040095001234;",
        "０４００９５００１２３４",
      })
  void findsIdentityNumbers(String text) {
    assertThat(Screening.find(text)).extracting(Finding::kind).containsExactly(IDENTITY_NUMBER);
  }

  /** Two persons may let a name or an address pass, but no number with it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ông (CCCD 040099123456) Nguyễn Văn An phản ánh",
        "gửi đến phòng 305, 0912345678, chung cư Vinh Tân",
      })
  void findsNumbersWithinNamesAndAddresses(String text) {
    assertThat(Screening.find(text)).anyMatch(found -> !found.kind().isMistakable());
    assertThat(Screening.refusal("title", text).orElseThrow().arguments().get("kind"))
        .isIn(IDENTITY_NUMBER, PHONE_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gọi 0912345678",
        "gọi 0912 345 678 trước 15 giờ",
        "ĐT: 0912.345.678",
        "+84 912 345 678",
        "+84-912-345-678",
        "84912345678",
        "(0238) 3842 123",
        "0238.3842.123",
        "024 3942 1234",
      })
  void findsTelephoneNumbers(String text) {
    assertThat(Screening.find(text)).extracting(Finding::kind).containsExactly(PHONE_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ông Nguyễn Văn A phản ánh",
        "Ông Nguyễn Văn A phản ánh",
        "ÔNG NGUYỄN VĂN A PHẢN ÁNH",
        "bà Lô Thị B ở bản Khe Rạn",
        "anh Tuấn đề nghị",
        "theo chị Moong Thị C",
        "đồng chí Vi Văn D chủ trì",
        "Đồng chí Kha Văn E",
        "đ/c Trần Hùng báo cáo",
        "đ.c Trần Hùng báo cáo",
        "ông/bà Nguyễn Thị G",
        "ông (bà) Nguyễn Thị G",
        "đồng chí Chủ tịch UBND xã Con Cuông Nguyễn Văn H",
        "đồng chí Bí thư Đảng ủy Trần Hùng",
        "đồng chí phó chủ tịch Nguyễn Văn H",
        "đồng chí Đại úy Lương Văn K",
        "anh Sơn đã nhận đơn",
        "Kính Gửi Ông Nguyễn Văn A",
        "cháu Nguyễn Văn A học lớp 5",
        "trưởng thôn ông Nguyễn Văn A",
      })
  void findsTitledNames(String text) {
    assertThat(Screening.find(text)).extracting(Finding::kind).containsExactly(TITLED_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chủ tịch UBND xã Con Cuông chủ trì, Trưởng ban Dân vận phối hợp",
        "đồng chí Chủ tịch UBND xã Con Cuông",
        "Đồng chí Bí thư Đảng ủy xã Môn Sơn",
        "các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy",
        "các đồng chí UVBTV",
        "ông Chủ tịch, bà Trưởng thôn",
        "ông/bà Trưởng bản",
        "đồng chí Chủ tịch UBND phường Trần Phú",
        "đồng chí Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "xã Anh Sơn và xã Anh Sơn Đông",
        "Anh Sơn đã hoàn thành chỉ tiêu",
        "UBND huyện Anh Sơn cũ",
        "phường Bà Rịa, đặc khu Cô Tô, đường Bà Triệu, phường Hai Bà Trưng",
        "xã Tam Anh",
        "học tập tấm gương Bác Hồ",
        "Bà mẹ Việt Nam anh hùng",
        "dạy tiếng Anh ở Nghệ An",
        "bà con Con Cuông, anh em dân bản",
        "chị em Hội Phụ nữ xã; trẻ em Tương Dương; anh em Công an xã",
        "ĐỒNG CHÍ CHỦ TỊCH UBND TỈNH; BÀ CON NHÂN DÂN; ANH HÙNG LỰC LƯỢNG VŨ TRANG",
        "Kế hoạch số 45/KH-UBND ngày 15/08/2025, Chỉ thị 33/CT-TTg",
        "Báo cáo số 1270/BC-TCTTTg ngày 01.07.2025",
        "từ 2025-07-01 đến 2025-12-31, giai đoạn 2021-2025",
        "các ngày 15-08-2025, 25-08-2025",
        "kinh phí 120.000.000 đồng, đối ứng 1.250.000.000 đồng",
        "hỗ trợ 150.500.250đ; vốn 350,5 tỷ đồng; dân số 103.456.789 người",
        "kinh phí 500000000 đồng",
        "giải ngân 186.543.000",
        "mã xã 17230, 3.321 xã, 34 tỉnh",
        "tổng đài 1900 1234",
        "họp lúc 14:30 ngày 20/11/2025 tại hội trường 200 chỗ",
        "",
      })
  void leavesOrdinaryOfficialTextsAlone(String text) {
    assertThat(Screening.find(text)).isEmpty();
  }

  @Test
  void saysWhereAndWhatButNeverTheWords() {
    Refusal refusal =
        Screening.refusal("work", "Gặp ông Nguyễn Văn A, điện thoại 0912345678.").orElseThrow();

    assertThat(refusal.code()).isEqualTo("personal-data");
    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.arguments())
        .containsEntry("field", "work")
        .containsEntry("kind", PHONE_NUMBER)
        .containsEntry("from", 34)
        .containsEntry("to", 43);
    assertThat(refusal.arguments().toString()).doesNotContain("Nguyễn").doesNotContain("0912");
  }

  @Test
  void saysWhereInThePlacesThatPeopleCount() {
    assertThat(Screening.refusal("work", "ông Nguyễn Văn A").orElseThrow().arguments())
        .containsEntry("from", 1)
        .containsEntry("to", 16);
  }

  @Test
  void readsDecomposedMarksLikeComposedOnes() {
    String decomposed = Normalizer.normalize("ông Nguyễn Văn A", Normalizer.Form.NFD);

    assertThat(Screening.find(decomposed)).containsExactly(new Finding(TITLED_NAME, 0, 16));
  }

  @Test
  void refusesMoreThanAThousandCharacters() {
    assertThat(Screening.refusal("work", "ữ".repeat(1000))).isEmpty();
    assertThat(Screening.refusal("work", "ữ".repeat(1001)).orElseThrow().code())
        .isEqualTo("text-too-long");
  }
}
