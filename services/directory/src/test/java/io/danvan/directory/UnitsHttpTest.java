package io.danvan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.danvan.coordination.directory.DirectoryIds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient;

class UnitsHttpTest extends DirectoryServiceTest {
  private static final UUID CON_CUONG = id("17254");
  private static final UUID NGHE_AN = id("40");

  @ParameterizedTest
  @CsvSource({
    "con cuong,Xã Con Cuông",
    "Con Cuông,Xã Con Cuông",
    "xa con cuong,Xã Con Cuông",
    "CON CUÔNG,Xã Con Cuông",
    "nghe an,Tỉnh Nghệ An",
    "thanh pho ho chi minh,Thành phố Hồ Chí Minh",
    "chan may lang co,Xã Chân Mây - Lăng Cô",
    "ea hleo,Xã Ea H'Leo",
    "con cuongg,Xã Con Cuông"
  })
  void aNameIsFoundAsPeopleTypeIt(String typed, String official) {
    assertThat(names(find(typed))).first().isEqualTo(official);
  }

  @Test
  void theMarksAsTypedComeFirst() {
    assertThat(names(find("tân an"))).first().asString().contains("Tân An");
    assertThat(names(find("tan an"))).contains("Phường Tân An", "Xã Tân Ân");
    assertThat(names(find("tân ân"))).first().isEqualTo("Xã Tân Ân");
  }

  @Test
  void theToneMarkMayStandOnTheOtherVowel() {
    assertThat(names(find("Nhân Hoà"))).contains("Xã Nhân Hòa", "Phường Nhân Hòa");
  }

  @Test
  void equalNamesComeBeforeLongerOnes() {
    assertThat(names(find("anh son"))).startsWith("Xã Anh Sơn", "Xã Anh Sơn Đông");
  }

  @Test
  void aCodeNamesOneUnitOnADay() {
    assertThat(names(list("/api/units?code=17254"))).containsExactly("Xã Con Cuông");
    assertThat(list("/api/units?code=17254&asOf=2025-07-01").asOf()).isEqualTo("2025-07-01");
    assertThat(names(list("/api/units?code=99999"))).isEmpty();
    assertThat(names(list("/api/units?name=&code=17254"))).containsExactly("Xã Con Cuông");
  }

  @Test
  void aUnitIsShownWithTheDayOfTheAnswer() {
    viewer()
        .get()
        .uri("/api/units/{id}", CON_CUONG)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.asOf")
        .exists()
        .jsonPath("$.unit.name")
        .isEqualTo("Xã Con Cuông")
        .jsonPath("$.unit.parent")
        .isEqualTo(NGHE_AN.toString());
  }

  @Test
  void thePagesOfAListHoldEveryUnitOnceInDictionaryOrder() {
    List<String> names = new ArrayList<>();
    for (String next = "/api/units/" + NGHE_AN + "/children?limit=50"; next != null; ) {
      Units page = list(next);
      names.addAll(names(page));
      next = page.next();
    }

    assertThat(names).hasSize(130).doesNotHaveDuplicates();
    assertThat(names.indexOf("Xã Anh Sơn")).isLessThan(names.indexOf("Xã Đô Lương"));
    assertThat(names.indexOf("Xã Đô Lương")).isLessThan(names.indexOf("Xã Giai Lạc"));
  }

  @Test
  void thePagesOfASearchHoldEveryAnswerOnce() {
    List<String> ids = new ArrayList<>();
    for (String next = "/api/units?name=hoa&limit=7"; next != null; ) {
      Units page = list(next);
      page.items().forEach(unit -> ids.add(unit.id()));
      next = page.next();
    }

    assertThat(ids).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  @Test
  void ancestorsLeadToTheNation() {
    assertThat(names(list("/api/units/" + CON_CUONG + "/ancestors")))
        .containsExactly("Tỉnh Nghệ An", "Cộng hòa xã hội chủ nghĩa Việt Nam");
  }

  @Test
  void aCommuneHasItsThreeOrganisations() {
    assertThat(names(list("/api/units/" + CON_CUONG + "/organisations")))
        .containsExactly(
            "Ủy ban nhân dân xã Con Cuông",
            "Ban Xây dựng Đảng Đảng ủy xã Con Cuông",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Con Cuông");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/units/00000000-0000-0000-0000-000000000000,404,unknown-unit",
    "/api/units/00000000-0000-0000-0000-000000000000/children,404,unknown-unit",
    "/api/units/17254,400,invalid-parameter",
    "/api/units?asOf=2025-06-30,400,before-first-record",
    "/api/units?asOf=today,400,invalid-parameter",
    "/api/units?asOf=%2B10000-01-01,400,invalid-parameter",
    "/api/units?parent=40,400,invalid-parameter",
    "/api/units?level=DISTRIKT,400,invalid-parameter",
    "/api/units?limit=0,400,invalid-parameter",
    "/api/units?cursor=AAAA,400,invalid-parameter"
  })
  void whatCannotBeAnsweredIsRefusedWithItsReason(String address, int status, String code) {
    viewer()
        .get()
        .uri(address)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code)
        .jsonPath("$.action")
        .isNotEmpty();
  }

  @Test
  void onlySignedInCallersRead() {
    anyone().get().uri("/api/units?code=40").exchange().expectStatus().isUnauthorized();
  }

  private Units find(String name) {
    return result(viewer().get().uri("/api/units?name={name}", name).exchange());
  }

  private Units list(String address) {
    return result(viewer().get().uri(address).exchange());
  }

  private static Units result(RestTestClient.ResponseSpec answer) {
    Units units =
        answer.expectStatus().isOk().expectBody(Units.class).returnResult().getResponseBody();
    assertThat(units).isNotNull();
    return units;
  }

  private static List<String> names(Units units) {
    return units.items().stream().map(Named::name).toList();
  }

  private static UUID id(String code) {
    return DirectoryIds.unit(code, DirectoryIds.FOUNDED_ON).value();
  }

  record Units(String asOf, List<Named> items, @Nullable String next) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Named(String id, String name) {}
}
