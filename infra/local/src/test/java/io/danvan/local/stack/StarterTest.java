package io.danvan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
  private static final String WAITS = "exec sleep 600";

  @TempDir private Path home;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private Installation installation;
  private Processes processes;
  private Screen screen;
  private Starter starter;

  @BeforeEach
  void begin() {
    installation = new Installation(home, home, 0, false);
    processes = new Processes(installation);
    screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8));
    starter = new Starter(installation, processes, screen);
  }

  @AfterEach
  void leaveNothing() {
    var stopper = new Stopper(processes, screen, Duration.ofSeconds(1));
    stopper.stop(SomePart.running("server", WAITS));
  }

  @Test
  void beginsNothingBeforeWhatItNeedsIsReady() {
    var server = new SomePart("server", Set.of("before"), WAITS, () -> done.add("server is ready"));

    starter.start(List.of(step("before", Set.of()), server, step("after", Set.of("server"))));

    assertThat(done).containsExactly("before", "server is ready", "after");
  }

  @Test
  void leavesAloneWhatRuns() {
    var server = SomePart.running("server", WAITS);
    starter.start(List.of(server));
    ProcessHandle first = processes.find("server").orElseThrow();

    starter.start(List.of(server));

    assertThat(processes.find("server")).contains(first);
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("runs already");
  }

  @Test
  void showsTheEndOfTheLogOfAPartThatEnds() {
    var server = new SomePart("server", Set.of(), "echo no disk left; exit 1", () -> false);

    assertThatThrownBy(() -> starter.start(List.of(server, step("after", Set.of("server")))))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("server ended while it was starting")
        .hasMessageContaining("no disk left");
    assertThat(done).isEmpty();
  }

  @Test
  void saysWhichPortIsTakenAndWhatToDo() throws Exception {
    var shifted = new Installation(home, home, Port.freeOffset(), false);
    int number = shifted.port(Port.KAFKA);
    try (var taken = new ServerSocket(number, 1, InetAddress.ofLiteral(Installation.LOOPBACK))) {
      assertThat(taken.isBound()).isTrue();
      var shiftedStarter = new Starter(shifted, processes, screen);
      var kafka = new Kafka(shifted);

      assertThatThrownBy(() -> shiftedStarter.start(List.of(kafka)))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining("Port " + number + " (kafka) is taken")
          .hasMessageContaining("DANVAN_PORT_OFFSET");
    }
  }

  private Step step(String name, Set<String> needs) {
    return new Step(name, needs, () -> done.add(name));
  }
}
