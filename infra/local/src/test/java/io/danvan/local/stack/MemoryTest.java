package io.danvan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

@EnabledOnOs(LINUX)
class MemoryTest {
  private static final Part SMALL = SomePart.running("small", "exec sleep 600");

  @Test
  void saysWhatIsNeededAndWhatToDoIfThereIsTooLittle() {
    List<Part> tooMany = Collections.nCopies(100_000_000, SMALL);

    assertThatThrownBy(() -> Memory.requireRoomFor(tooMany))
        .isInstanceOf(Trouble.class)
        .hasMessageMatching(
            "Too little memory: about 100000000 MB are needed and \\d+ MB are free\\."
                + " Close other programs and start again\\.");
  }

  @Test
  void letsSmallThingsStart() {
    assertThatCode(() -> Memory.requireRoomFor(List.of(SMALL))).doesNotThrowAnyException();
  }

  @Test
  void countsWhatAProcessTakes() {
    assertThat(Memory.megabytes(ProcessHandle.current())).isPositive();
  }
}
