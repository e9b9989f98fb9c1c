package io.danvan.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource({"Hòa Bình,Hoà Bình", "Thủy Nguyên,Thuỷ Nguyên", "Khóe,Khoé", "Quý Hòa,QUÝ HOÀ"})
  void theToneMarkMayStandOnEitherVowel(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    String name = "Xã Mường Quàng";

    assertThat(NameKey.of(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo(NameKey.of(Normalizer.normalize(name, Normalizer.Form.NFC)));
  }

  @Test
  void marksTellNamesApartAndAreForgottenInTheBareForm() {
    assertThat(NameKey.of("Tân Phú").marked()).isNotEqualTo(NameKey.of("Tân Phủ").marked());
    assertThat(NameKey.of("Tân").marked()).isNotEqualTo(NameKey.of("Tan").marked());
    assertThat(NameKey.of("Đắk Lắk, Ứng Hòa").bare()).isEqualTo("dak lak ung hoa");
  }

  @ParameterizedTest
  @CsvSource({
    "'  Chân Mây -  Lăng Cô ',chan may lang co",
    "Ea H'Leo,ea hleo",
    "Phường 1 Bảo Lộc,phuong 1 bao loc",
    "--,''"
  })
  void punctuationAndSpacesDoNotCount(String name, String bare) {
    assertThat(NameKey.of(name).bare()).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({
    "Con Cuông,con cuông,EXACT_MARKED",
    "Con Cuông,con cuong,EXACT",
    "Anh Sơn Đông,anh sơn,PREFIX_MARKED",
    "Anh Sơn Đông,anh son,PREFIX",
    "Anh Sơn Đông,anh s,PREFIX_MARKED",
    "Xã Con Cuông,con cuông,WITHIN_MARKED",
    "Xã Con Cuông,cuong,WITHIN",
    "Ủy ban nhân dân xã Con Cuông,uy ban con cuong,SCATTERED"
  })
  void aNameAnswersASearchInTheBestWayItCan(String name, String sought, NameMatch match) {
    assertThat(NameKey.of(name).match(NameKey.of(sought))).contains(match);
  }

  @ParameterizedTest
  @CsvSource({"Xã Con Cuông,on cuong", "Xã Con Cuông,cuong con", "Xã Con Cuông,con cuong dong"})
  void otherNamesDoNotAnswer(String name, String sought) {
    assertThat(NameKey.of(name).match(NameKey.of(sought))).isEmpty();
  }
}
