package io.danvan.local.stack;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.access.BrokerCredentials;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.local.demonstration.Demonstration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The commands of {@code ./danvan} that deal with processes. */
public final class Danvan {
  private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(20);

  /** Those of the province and of one commune, which the file names first. */
  private static final int ACCOUNTS_SHOWN = 21;

  private static final String EMPTY = "--empty";

  private final Installation installation;
  private final Screen screen;
  private final Stack stack;
  private final Processes processes;
  private final StackClock clock;

  private Danvan(Installation installation, Screen screen) {
    this.installation = installation;
    this.screen = screen;
    this.stack = new Stack(installation);
    this.processes = new Processes(installation);
    this.clock = new StackClock(installation);
  }

  /** Carries out one command; the exit code is 1 if it could not be done. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var screen = new Screen(System.out);
    try {
      var danvan = new Danvan(Installation.of(System.getenv()), screen);
      List<String> words = new ArrayList<>(List.of(arguments));
      danvan.carryOut(words.removeFirst(), words);
    } catch (Trouble e) {
      screen.say(String.valueOf(e.getMessage()));
      System.exit(1);
    }
  }

  private void carryOut(String command, List<String> words)
      throws IOException, InterruptedException {
    switch (command) {
      case "start" -> exclusively(() -> start(words));
      case "stop" -> exclusively(() -> stop(words));
      case "reset" -> exclusively(this::reset);
      case "status" -> status();
      case "clock" -> clock(words);
      case "environment" -> environment(words);
      case "verify" -> new Verifying(installation, screen, Stack.SERVICES).verify(words);
      default -> throw new Trouble("There is no command \"" + command + "\".");
    }
  }

  private void start(List<String> words) throws IOException, InterruptedException {
    boolean empty = words.remove(EMPTY);
    List<Work> work = words.isEmpty() ? stack.work() : stack.workFor(words.getFirst());
    Memory.requireRoomFor(
        Stack.partsOf(work).stream()
            .filter(part -> processes.find(part.name()).isEmpty())
            .toList());
    if (words.isEmpty()) {
      setClock(empty);
    }
    var starting = new Screen(System.out);
    new Starter(installation, processes, starting).start(work);
    if (words.isEmpty()) {
      Duration untilReady = starting.elapsed();
      if (!empty) {
        new StoryTelling(installation, screen).tell();
      }
      welcome(untilReady, empty);
    }
  }

  /** A demonstration begins in the past, if nothing has happened here yet. */
  private void setClock(boolean empty) throws IOException {
    if (clock.exists() && empty) {
      clock.moveToPresent();
    } else if (!empty && Files.notExists(installation.data(Postgres.NAME))) {
      clock.beginAt(Demonstration.beginning(clock.present()));
    }
  }

  private void welcome(Duration elapsed, boolean empty) throws IOException {
    long memory =
        stack.parts().stream()
            .flatMap(part -> processes.find(part.name()).stream())
            .mapToLong(Memory::megabytes)
            .sum();
    screen.say("");
    screen.say("Danvan is ready: " + installation.url(Port.TASK_BOARD));
    screen.say("Sign in with one of these names; the password is " + Accounts.PASSWORD + ":");
    List<Account> accounts = Accounts.read();
    for (Account account : accounts.subList(0, ACCOUNTS_SHOWN)) {
      screen.say("  %-20s %s".formatted(account.name(), account.title()));
    }
    screen.say("The sign-in page lists all " + accounts.size() + ".");
    inviteAgency();
    showReceipt();
    if (!clock.offset().isZero()) {
      new ClockSetting(clock, screen).show();
    }
    screen.say(
        String.format(
            Locale.ROOT,
            "Started in %.1f s; all processes together take %d MB.%s",
            elapsed.toMillis() / 1000.0,
            memory,
            empty ? " No demonstration was loaded." : ""));
  }

  /** What the program of an agency is told, in a form to be pasted. */
  private void inviteAgency() {
    BrokerCredentials kafka = Kafka.credentials(installation);
    String account = BrokerAccounts.DEMONSTRATION_AGENCY;
    screen.say("An agency's program can subscribe (docs/agencies.md):");
    screen.say("  export DANVAN_KAFKA=" + kafka.bootstrapServers());
    screen.say("  export DANVAN_REGISTRY=" + Registry.api(installation));
    screen.say("  export DANVAN_ACCOUNT=" + account);
    screen.say("  export DANVAN_SECRET_FILE=" + kafka.file(account));
  }

  /** Of a citizen's matter in the demonstration; whoever has its code needs no account. */
  private void showReceipt() throws IOException {
    Path receipt = installation.data(StoryTelling.RECEIPT);
    if (Files.exists(receipt)) {
      screen.say("A receipt to try at " + installation.url(Port.TASK_BOARD).resolve("/receipts"));
      screen.say("  " + Files.readString(receipt));
    }
  }

  private void stop(List<String> words) throws IOException, InterruptedException {
    var stopper = new Stopper(processes, screen, PATIENCE_TO_STOP);
    if (!words.isEmpty()) {
      stopper.stop(stack.part(words.getFirst()));
      return;
    }
    stopper.stop(stack);
    screen.say("Nothing is running.");
  }

  private void reset() throws IOException, InterruptedException {
    stop(List.of());
    Folders.delete(installation.data());
    screen.say("Deleted " + installation.data() + "; the next start begins anew.");
  }

  private void status() {
    for (Part part : stack.parts()) {
      Optional<ProcessHandle> process = processes.find(part.name());
      String state = process.isEmpty() ? "stopped" : part.isReady() ? "ready" : "not ready";
      String port = installation.address(part.ports().getFirst());
      screen.say(
          process
              .map(
                  running ->
                      "%-20s %-10s %-16s pid %-8d %4d MB"
                          .formatted(
                              part.name(), state, port, running.pid(), Memory.megabytes(running)))
              .orElseGet(() -> "%-20s %-10s %s".formatted(part.name(), state, port)));
    }
  }

  private void clock(List<String> words) throws IOException, InterruptedException {
    var setting = new ClockSetting(clock, screen);
    if (words.isEmpty()) {
      setting.show();
    } else {
      exclusively(() -> setting.move(words.getFirst()));
    }
  }

  /** What an IDE must set to run the service in the place of the one that was stopped. */
  private void environment(List<String> words) {
    Map<String, String> variables = new TreeMap<>(stack.part(words.getFirst()).environment());
    variables.forEach((name, value) -> screen.say(name + "=" + value));
  }

  /** One command at a time for an installation, and one start at a time for a checkout. */
  private void exclusively(Command command) throws IOException, InterruptedException {
    try (FileChannel file = open(installation.home().resolve("lock"));
        FileLock lock = file.tryLock()) {
      if (lock == null) {
        throw new Trouble("Another ./danvan is at work here; wait for it to end.");
      }
      try (FileChannel shared = open(installation.made().resolve("lock"));
          FileLock turn = shared.lock()) {
        if (turn.isValid()) {
          command.run();
        }
      }
    }
  }

  private static FileChannel open(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** What runs under the locks. */
  @FunctionalInterface
  private interface Command {
    void run() throws IOException, InterruptedException;
  }
}
