package io.danvan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What {@code ./danvan} says when it cannot do what it is told: one line that says what to do. */
@TestInstance(Lifecycle.PER_CLASS)
class DanvanIT {
  private LocalStack stack;

  @BeforeAll
  void create() throws Exception {
    stack = LocalStack.create();
  }

  @AfterAll
  void end() throws Exception {
    stack.close();
  }

  @Test
  void namesThePartsThereAreForOneThatThereIsNot() throws Exception {
    for (String command : new String[] {"start", "stop", "environment"}) {
      LocalStack.Answer answer = stack.danvan(command, "people-committee");

      assertThat(answer.exitCode()).as(command).isEqualTo(1);
      assertThat(answer.text())
          .isEqualToIgnoringNewLines(
              "There is no \"people-committee\". There are: postgres, kafka, registry, identity,"
                  + " directory, peoples-committee, mass-mobilization, fatherland-front,"
                  + " task-board.");
    }
  }

  @Test
  void saysThatThereIsNoClockBeforeAServiceWasStarted() throws Exception {
    for (String[] words : new String[][] {{"clock"}, {"clock", "+1d"}}) {
      LocalStack.Answer answer = stack.danvan(words);

      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.text()).contains("There is no clock yet: ./danvan start first.");
    }
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    int port = stack.port(Port.KAFKA);
    try (var taken = new ServerSocket(port, 1, InetAddress.ofLiteral(Installation.LOOPBACK))) {
      assertThat(taken.isBound()).isTrue();

      LocalStack.Answer answer = stack.danvan("start", "kafka");

      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.text().lines())
          .containsExactly(
              "Port "
                  + port
                  + " (kafka) is taken by another program: end that one, or choose other ports with"
                  + " DANVAN_PORT_OFFSET=1000.");
    }
  }

  @Test
  void showsTheStateOfAPartInEachOfItsLives() throws Exception {
    assertThat(stateOfPostgres()).isEqualTo("stopped");

    assertThat(stack.danvan("start", "postgres").exitCode()).isZero();
    assertThat(stateOfPostgres()).isEqualTo("ready");

    stack.kill("postgres");
    assertThat(stateOfPostgres()).isEqualTo("stopped");

    assertThat(stack.danvan("start", "postgres").exitCode()).isZero();
    assertThat(stack.danvan("stop", "postgres").exitCode()).isZero();
    assertThat(stateOfPostgres()).isEqualTo("stopped");
    assertThat(stack.takenPorts()).isEmpty();
  }

  @Test
  void refusesAnUnknownCommand() throws Exception {
    LocalStack.Answer answer = stack.danvan("begin");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.text()).startsWith("Usage: ./danvan <command>");
  }

  private String stateOfPostgres() throws Exception {
    return stack
        .danvan("status")
        .text()
        .lines()
        .filter(line -> line.startsWith("postgres "))
        .map(line -> line.split(" +")[1])
        .findFirst()
        .orElseThrow();
  }
}
