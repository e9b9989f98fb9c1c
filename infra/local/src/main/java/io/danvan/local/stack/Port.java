package io.danvan.local.stack;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The ports of an installation, all on the loopback address. */
enum Port {
  TASK_BOARD(8080),
  DIRECTORY(8081),
  PEOPLES_COMMITTEE(8082),
  MASS_MOBILIZATION(8083),
  FATHERLAND_FRONT(8084),
  REGISTRY(8090),
  IDENTITY(9000),
  KAFKA(9092),
  KAFKA_CONTROLLER(9093),
  POSTGRES(15432);

  private static final int FIRST_OFFSET = 1_000;
  private static final int LAST_OFFSET = 10_000;
  private static final int OFFSET_STEP = 100;

  private final int number;

  Port(int number) {
    this.number = number;
  }

  /** The number in an installation whose ports are moved up by the offset. */
  int number(int offset) {
    return number + offset;
  }

  /** An offset at which every port is free, for an installation beside others. */
  static int freeOffset() {
    return IntStream.iterate(FIRST_OFFSET, offset -> offset < LAST_OFFSET, Port::next)
        .filter(
            offset -> Arrays.stream(values()).allMatch(port -> Probe.isFree(port.number(offset))))
        .findFirst()
        .orElseThrow(() -> new Trouble("There are no free ports for another installation."));
  }

  private static int next(int offset) {
    return offset + OFFSET_STEP;
  }
}
