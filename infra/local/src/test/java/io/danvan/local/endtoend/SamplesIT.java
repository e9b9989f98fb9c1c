package io.danvan.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the agencies' samples make of what seldom comes: a gap, a redaction, a forgery. The samples
 * are the guide's own; stand-ins hand them the messages, since no broker takes forgeries lightly.
 */
class SamplesIT {
  private static final Pattern USED =
      Pattern.compile("^(\\S+ \\d+) io\\.danvan\\.", Pattern.MULTILINE);
  private static final Told FIRST = Told.first("01a2/request");
  private static final Told SECOND = FIRST.next();
  private static final Told THIRD = SECOND.next();
  private static final Told OTHER = Told.first("01a2/response");

  @TempDir private Path folder;

  enum Program {
    JAVA("java -cp 'lib/*' Feeder.java"),
    NODE("node subscriber.mjs"),
    SHELL("PATH=.:$PATH sh subscriber.sh");

    private final String command;

    Program(String command) {
      this.command = command;
    }
  }

  private record Answer(int exitCode, String text) {
    List<String> used() {
      return USED.matcher(text).results().map(MatchResult::group).map(SamplesIT::place).toList();
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    Guide guide = Guide.read();
    for (String sample : List.of("Subscriber.java", "subscriber.mjs", "subscriber.sh")) {
      Files.writeString(folder.resolve(sample), guide.piece(sample));
    }
    Agency.linkLibraries(folder);
    standIn("Feeder.java", folder.resolve("Feeder.java"));
    standIn("kafkajs.js", folder.resolve("node_modules/kafkajs/index.js"));
    standIn(
        "confluent-schema-registry.js",
        folder.resolve("node_modules/@kafkajs/confluent-schema-registry/index.js"));
    standIn("kcat", folder.resolve("kcat"));
    assertThat(folder.resolve("kcat").toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("own"), "any");
  }

  @ParameterizedTest
  @EnumSource
  void holdsBackWhatIsBehindAGapAndSkipsWhatComesAgain(Program program) throws Exception {
    Answer answer =
        run(program, FIRST, THIRD, FIRST, OTHER, SECOND.redacted(), THIRD, SECOND.redacted());

    assertThat(answer.used())
        .containsExactly(FIRST.used(), OTHER.used(), SECOND.used(), THIRD.used());
    assertThat(answer.exitCode()).as(answer.text()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void stopsWhereAnEventDoesNotFollowTheOneBefore(Program program) throws Exception {
    Answer answer = run(program, FIRST, SECOND.forged(), OTHER);

    assertThat(answer.text()).contains("BROKEN " + FIRST.stream() + " at 2");
    assertThat(answer.used()).containsExactly(FIRST.used());
    assertThat(answer.exitCode()).isNotZero();
  }

  /** The shell's computes no hash, as the guide says. */
  @ParameterizedTest
  @EnumSource(names = {"JAVA", "NODE"})
  void stopsWhereAHashIsNotThatOfItsEvent(Program program) throws Exception {
    Answer answer = run(program, FIRST, SECOND.changed());

    assertThat(answer.text()).contains("BROKEN " + FIRST.stream() + " at 2");
    assertThat(answer.exitCode()).isNotZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA", "NODE"})
  void saysWhichCopyToBlank(Program program) throws Exception {
    Answer answer = run(program, FIRST, SECOND, FIRST.redacted());

    assertThat(answer.text()).contains("REDACTED " + FIRST.used());
    assertThat(answer.used()).containsExactly(FIRST.used(), SECOND.used());
  }

  /** Its place in the group moves on with what it reads. */
  @Test
  void theShellKeepsWhatIsBehindAGapForItsNextRun() throws Exception {
    assertThat(run(Program.SHELL, FIRST, THIRD).used()).containsExactly(FIRST.used());
    assertThat(run(Program.SHELL, SECOND.redacted()).used())
        .containsExactly(SECOND.used(), THIRD.used());
    assertThat(run(Program.SHELL).exitCode()).isZero();
  }

  private Answer run(Program program, Told... messages) throws Exception {
    Files.writeString(
        folder.resolve("messages.txt"), Stream.of(messages).map(Told::line).collect(joining()));
    var builder = new ProcessBuilder("sh", "-c", program.command).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "DANVAN_KAFKA", "none",
                "DANVAN_REGISTRY", "http://none",
                "DANVAN_ACCOUNT", "agency.any",
                "DANVAN_SECRET_FILE", "own"));
    builder.environment().merge("PATH", Sample.JAVA, (path, java) -> java + ":" + path);
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Answer(process.waitFor(), text);
  }

  private static String place(String line) {
    return line.substring(0, line.lastIndexOf(' '));
  }

  private static void standIn(String resource, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream content =
        Objects.requireNonNull(SamplesIT.class.getResourceAsStream(resource), resource)) {
      Files.copy(content, file);
    }
  }
}
