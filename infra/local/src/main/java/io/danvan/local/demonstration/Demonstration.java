package io.danvan.local.demonstration;

import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.platform.time.VietNam;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the story to an installation day by day, with its clock moved from one day to the next, and
 * ends at the present. What happens at one moment to different tasks and meetings happens at the
 * same time.
 */
public final class Demonstration {
  /** Told how far the story is. */
  @FunctionalInterface
  public interface Progress {
    /** So many of so many things have happened, the last of them on that day. */
    void told(int done, int all, LocalDate day);
  }

  /** More would only wait for the same two processors. */
  private static final int AT_ONCE = 8;

  private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

  private final Services services;
  private final Clockwork clock;
  private final Bookmark bookmark;
  private final List<Strand> strands;
  private final Path receipt;

  /**
   * A demonstration for the installation of these services, which run.
   *
   * @param bookmark the file that keeps how far it is
   * @param receipt the file that is to keep the receipt of a matter, to be tried
   * @throws StoryBroken if the calendar is not known
   */
  public Demonstration(
      Services services, Calendars calendars, Clockwork clock, Path bookmark, Path receipt) {
    this.services = services;
    this.clock = clock;
    this.bookmark =
        Bookmark.in(
            bookmark, VietNam.dateOf(clock.present()), day -> edition(strands(day, calendars)));
    this.strands = strands(this.bookmark.toldOn(), calendars);
    this.receipt = receipt;
  }

  /**
   * When the story begins that is told at that time: on the last first of July that is a year past,
   * because the duties of chairs changed on such days.
   */
  public static Instant beginning(Instant present) {
    return instant(firstDay(VietNam.dateOf(present)).atTime(BEFORE_WORK));
  }

  private static LocalDate firstDay(LocalDate today) {
    LocalDate yearAgo = today.minusYears(1);
    LocalDate july = LocalDate.of(yearAgo.getYear(), Month.JULY, 1);
    return july.isAfter(yearAgo) ? july.minusYears(1) : july;
  }

  /**
   * Which story this is. What the numbers of a bookmark stand for depends on all of it: one that
   * has other things to tell, on other days or in another order, has another edition.
   */
  static String edition(List<Strand> strands) {
    var checksum = new CRC32C();
    List<Told> told =
        strands.stream().flatMap(strand -> strand.things().stream()).map(Told::of).toList();
    checksum.update(JsonMapper.shared().writeValueAsBytes(told));
    return Long.toHexString(checksum.getValue());
  }

  /** What an edition says of a thing. */
  private record Told(int number, String when, Object told) {
    static Told of(Strand.Thing thing) {
      return new Told(thing.number(), thing.when().toString(), thing.told());
    }
  }

  /**
   * Whether another version told the story here, or began to, or this one over other holidays: what
   * is there can only be left as it is.
   */
  public boolean isOfAnotherVersion() {
    return !bookmark.isOf(edition(strands));
  }

  /** Whether all was told. */
  public boolean isComplete() {
    return bookmark.isComplete();
  }

  /**
   * Tells what was not told yet, and moves the clock to the present. Whoever calls has asked before
   * whether what was told is of another version.
   *
   * @throws StoryBroken if a service refuses or does not answer
   */
  public void tell(Progress progress) {
    if (!bookmark.isComplete()) {
      tellWhatIsLeft(progress);
      bookmark.complete();
    }
    clock.moveToPresent();
  }

  /** The story that counts from that day, over the calendar of the installation. */
  static List<Strand> strands(LocalDate today, Calendars calendars) {
    WorkingCalendar calendar = calendars.between(firstDay(today), today);
    return Weaving.of(wholeStory(today, calendar), relativeTo(today));
  }

  private static Relative relativeTo(LocalDate today) {
    var accounts =
        Accounts.read().stream().collect(Collectors.toMap(Account::name, Function.identity()));
    return new Relative(accounts, today);
  }

  private Deeds deeds() {
    var errands = new Errands(services, bookmark);
    return new Deeds(
        errands,
        bookmark,
        relativeTo(bookmark.toldOn()),
        new MatterDeeds(errands, bookmark, receipt));
  }

  /** What is written, and what offices do year in, year out. */
  private static Story wholeStory(LocalDate today, WorkingCalendar calendar) {
    LocalDate first = firstDay(today);
    Story written = Story.ofNgheAn();
    RaisedMatters raised = new RaisedMatters(today, calendar);
    return written
        .with(raised.at(new Receptions(first, today, calendar).besides(written)))
        .with(raised.at(new Dialogues(first, today, calendar).besides(written)));
  }

  private void tellWhatIsLeft(Progress progress) {
    List<Strand.Thing> all = strands.stream().flatMap(each -> each.things().stream()).toList();
    var moments =
        all.stream()
            .filter(thing -> !bookmark.isDone(thing.number()))
            .map(Strand.Thing::when)
            .collect(Collectors.toCollection(TreeSet::new));
    Deeds deeds = deeds();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (LocalDateTime moment : moments) {
        moveTo(instant(moment));
        tell(moment, each -> each.act().accept(deeds), threads);
        progress.told(bookmark.done(), all.size(), moment.toLocalDate());
      }
    }
  }

  /** What is told of later today is told now: the clock cannot come back from it. */
  private void moveTo(Instant moment) {
    if (moment.isBefore(clock.present())) {
      clock.moveTo(moment);
    } else {
      clock.moveToPresent();
    }
  }

  private void tell(LocalDateTime moment, Consumer<Strand.Thing> happening, Executor threads) {
    List<CompletableFuture<Void>> told = new ArrayList<>();
    for (Strand strand : strands) {
      List<Strand.Thing> left =
          strand.at(moment).stream().filter(thing -> !bookmark.isDone(thing.number())).toList();
      if (!left.isEmpty()) {
        told.add(CompletableFuture.runAsync(() -> left.forEach(happening), threads));
      }
    }
    try {
      CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StoryBroken broken ? broken : e;
    }
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(VietNam.ZONE).toInstant();
  }
}
