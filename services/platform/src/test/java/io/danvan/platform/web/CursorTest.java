package io.danvan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.platform.refusal.Refused;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CursorTest {
  @Property
  void givesBackTheKeys(@ForAll("keys") List<String> keys) {
    String cursor = Cursor.write(keys);

    assertThat(cursor).matches("[A-Za-z0-9_-]*");
    assertThat(Cursor.read(cursor)).isEqualTo(keys);
  }

  @Property
  void refusesKeysThatNoPageHad(
      @ForAll("keys") List<String> keys, @ForAll("controls") char control) {
    String cursor = Cursor.write(List.of(keys.getFirst() + control));

    assertThatThrownBy(() -> Cursor.read(cursor)).isInstanceOf(Refused.class);
  }

  /** All but the separator. */
  @Provide
  Arbitrary<Character> controls() {
    return Arbitraries.chars().range('\0', '\u001e').with('\u007f');
  }

  @Provide
  Arbitrary<List<String>> keys() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00a0', '\ud7ff')
        .ofMaxLength(40)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
