package io.danvan.coordination.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @ParameterizedTest
  @EnumSource
  void everyReasonIsExplainedInBothLanguages(Reason reason) {
    for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      ResourceBundle words =
          ResourceBundle.getBundle(
              "problems/coordination",
              language,
              Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
      assertThat(words.getLocale()).isEqualTo(language);
      for (String part : new String[] {"title", "detail", "action"}) {
        assertThat(words.getString(reason.code() + "." + part)).isNotBlank();
      }
    }
  }
}
