package io.danvan.platform.relay;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A relay in a process of its own, which stands still at a given point to be killed there. */
final class RelayProcess implements AutoCloseable {
  private static final String REACHED = "reached";

  private final Process process;
  private final AtomicBoolean reached = new AtomicBoolean();

  private RelayProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::readOutput);
  }

  /** Starts one that stands still when it gets to the point for the n-th time. */
  static RelayProcess start(String database, String kafka, FaultPoint point, int passes)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                database,
                kafka,
                point.name(),
                Integer.toString(passes))
            .redirectErrorStream(true)
            .start();
    return new RelayProcess(process);
  }

  /** Starts one that goes on until it is killed. */
  static RelayProcess start(String database, String kafka) throws IOException {
    return start(database, kafka, FaultPoint.NONE, 0);
  }

  /** Takes the processor away from it, as {@code kill -STOP} does. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on where it was. */
  void wake() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  void awaitReached() {
    await().atMost(Duration.ofSeconds(120)).until(reached::get);
  }

  /** Kills it, as {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private void readOutput() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().filter(REACHED::equals).forEach(line -> reached.set(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process itself. */
  public static void main(String[] arguments) {
    Faults faults =
        new Faults(
            FaultPoint.valueOf(arguments[2]),
            Integer.parseInt(arguments[3]),
            RelayProcess::standStill);
    TestRelay.start(arguments[0], arguments[1], faults);
    // The relay's thread is a daemon: without this one the process would end at once.
    parkForever();
  }

  private static void standStill() {
    System.out.println(REACHED);
    parkForever();
  }

  private static void parkForever() {
    while (true) {
      LockSupport.park();
    }
  }
}
