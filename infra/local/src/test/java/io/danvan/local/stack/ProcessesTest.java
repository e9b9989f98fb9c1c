package io.danvan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  private static final String WAITS = "exec sleep 600";

  @TempDir private Path home;

  private Installation installation;
  private Processes processes;
  private Stopper stopper;

  @BeforeEach
  void begin() {
    installation = new Installation(home, home, 0, false);
    processes = new Processes(installation);
    var screen =
        new Screen(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    stopper = new Stopper(processes, screen, Duration.ofSeconds(1));
  }

  @AfterEach
  void leaveNothing() {
    stopper.stop(SomePart.running("one", WAITS));
  }

  @Test
  void findsWhatItStartedAlsoFromAnotherLauncher() throws IOException {
    Process process = processes.start(SomePart.running("one", WAITS));

    assertThat(new Processes(installation).find("one")).contains(process.toHandle());
  }

  @Test
  void findsNothingAfterAKill() throws Exception {
    Process process = processes.start(SomePart.running("one", WAITS));
    process.destroyForcibly().waitFor();

    assertThat(processes.find("one")).isEmpty();
  }

  @Test
  void neitherFindsNorKillsAStrangerWhoGotTheNumberLater() throws IOException {
    ProcessHandle stranger = processes.start(SomePart.running("one", WAITS)).toHandle();
    Instant anHourBefore = stranger.info().startInstant().orElseThrow().minusSeconds(3600);
    Path pidFile = installation.pidFile("two");
    Files.writeString(pidFile, stranger.pid() + " " + anHourBefore);

    assertThat(processes.find("two")).isEmpty();
    stopper.stop(SomePart.running("two", WAITS));
    assertThat(stranger.isAlive()).isTrue();
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void takesATornPidFileForAStoppedPart() throws IOException {
    Path pidFile = installation.pidFile("one");
    Files.createDirectories(pidFile.getParent());
    Files.writeString(pidFile, "12");

    assertThat(processes.find("one")).isEmpty();
  }

  @Test
  void stopsAProcessThatDoesNotListenAndItsChildren() throws IOException {
    Process process =
        processes.start(
            SomePart.running("one", "trap '' TERM; sleep 600 & while :; do wait; done"));
    List<ProcessHandle> children = awaitChildren(process.toHandle());

    stopper.stop(SomePart.running("one", ""));

    assertThat(process.isAlive()).isFalse();
    // An orphan that has ended is listed until the system's first process has taken note.
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void keepsTheLogOfTheRunBefore() throws Exception {
    processes.start(SomePart.running("one", "echo first")).waitFor();
    processes.start(SomePart.running("one", "echo second")).waitFor();

    assertThat(installation.log("one")).hasContent("second");
    assertThat(installation.log("one.before")).hasContent("first");
  }

  private static List<ProcessHandle> awaitChildren(ProcessHandle process) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> process.children().toList(), children -> !children.isEmpty());
  }
}
