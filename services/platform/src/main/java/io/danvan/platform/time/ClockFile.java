package io.danvan.platform.time;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * By how much the clocks of one installation are off the machine's: eight bytes, milliseconds,
 * mapped into the memory of each process. So all processes see a move in the same instant, never
 * half of it, and a look at the clock costs no call to the system. Thread-safe.
 */
public final class ClockFile {
  private static final VarHandle MILLIS = ValueLayout.JAVA_LONG.varHandle();

  private final MemorySegment memory;

  private ClockFile(MemorySegment memory) {
    this.memory = memory;
  }

  /**
   * Makes the file of an installation that has none.
   *
   * @param offset what is added to the machine's time; negative for the past
   */
  public static void create(Path file, Duration offset) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.write(
        draft,
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.nativeOrder())
            .putLong(offset.toMillis())
            .array());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The file, to be looked at.
   *
   * @throws UncheckedIOException if it is not there or is no such file
   */
  public static ClockFile open(Path file) {
    try (FileChannel channel = FileChannel.open(file, READ)) {
      return new ClockFile(channel.map(MapMode.READ_ONLY, 0, Long.BYTES, Arena.ofAuto()));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no clock to read in " + file, e);
    }
  }

  /**
   * Moves all clocks that read the file forward. One process at a time does so.
   *
   * @param offset what is added to the machine's time from now on
   * @throws IllegalArgumentException if that would move them back: what has happened would lie in
   *     the future
   */
  public static void move(Path file, Duration offset) throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ, WRITE);
        Arena arena = Arena.ofConfined()) {
      var written = new ClockFile(channel.map(MapMode.READ_WRITE, 0, Long.BYTES, arena));
      if (offset.compareTo(written.offset()) < 0) {
        throw new IllegalArgumentException(
            "The clock in %s moves forward only, not from %s to %s"
                .formatted(file, written.offset(), offset));
      }
      MILLIS.setVolatile(written.memory, 0L, offset.toMillis());
      written.memory.force();
    }
  }

  /** What is added to the machine's time now. */
  public Duration offset() {
    return Duration.ofMillis((long) MILLIS.getVolatile(memory, 0L));
  }
}
