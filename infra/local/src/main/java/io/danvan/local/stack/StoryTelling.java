package io.danvan.local.stack;

import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.local.demonstration.Calendars;
import io.danvan.local.demonstration.Demonstration;
import io.danvan.local.demonstration.Services;
import io.danvan.local.demonstration.StoryBroken;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;

/** Loads the demonstration into an installation that runs, and shows how far it is. */
final class StoryTelling {
  /** The file with the code of a receipt that may be tried. */
  static final String RECEIPT = "receipt.txt";

  /** The bookmark of an early version, which told all on one day. */
  private static final String OF_ONE_DAY = "demonstration.json";

  private static final String TOLD_BY_ANOTHER =
      """
      Dữ liệu minh họa ở đây do một phiên bản khác hoặc theo lịch nghỉ khác tạo, và được giữ \
      nguyên. Muốn có dữ liệu của phiên bản này: ./danvan reset (xóa toàn bộ dữ liệu), rồi \
      ./danvan start.
      The demonstration here was told by another version, or over other holidays, and stays as \
      it is. For that of this version: ./danvan reset (deletes all data), then ./danvan start.\
      """;

  private static final String BEGUN_BY_ANOTHER =
      """
      Dữ liệu minh họa ở đây do một phiên bản khác hoặc theo lịch nghỉ khác tạo dở, phiên bản \
      này không làm tiếp được. Mọi dịch vụ đang chạy; muốn có dữ liệu của phiên bản này: \
      ./danvan reset (xóa toàn bộ dữ liệu), rồi ./danvan start.
      The demonstration here was begun by another version, or over other holidays, and this one \
      cannot go on with it. Everything runs; for the demonstration of this version: \
      ./danvan reset (deletes all data), then ./danvan start.\
      """;

  private static final int REPORTS = 8;

  private final Installation installation;
  private final Calendars calendars;
  private final Screen screen;
  private int reported;

  /** Tells it over the calendar that the installation's directory has. */
  StoryTelling(Installation installation, Screen screen) {
    this(installation, (from, to) -> services(installation).calendar(from, to), screen);
  }

  StoryTelling(Installation installation, Calendars calendars, Screen screen) {
    this.installation = installation;
    this.calendars = calendars;
    this.screen = screen;
  }

  /** The bodies' services, as the accounts of the installation reach them. */
  static Services services(Installation installation) {
    return new Services(
        installation.url(Port.IDENTITY),
        IdentityIssuer.clientSecret(installation),
        Map.of(
            OrganisationKind.PEOPLES_COMMITTEE, installation.url(Port.PEOPLES_COMMITTEE),
            OrganisationKind.MASS_MOBILIZATION, installation.url(Port.MASS_MOBILIZATION),
            OrganisationKind.FATHERLAND_FRONT, installation.url(Port.FATHERLAND_FRONT)),
        installation.url(Port.DIRECTORY));
  }

  /** Tells what was not told yet; what another version told stays as it is. */
  void tell() {
    if (Files.exists(installation.data(OF_ONE_DAY))) {
      screen.say(TOLD_BY_ANOTHER);
      return;
    }
    try {
      var clock = new StackClock(installation);
      var demonstration =
          new Demonstration(
              services(installation),
              calendars,
              clock,
              installation.data("demonstration.log"),
              installation.data(RECEIPT));
      if (demonstration.isOfAnotherVersion()) {
        leave(demonstration.isComplete(), clock);
      }
      demonstration.tell(this::report);
    } catch (StoryBroken e) {
      throw new Trouble(
          e.getMessage() + "\nEverything runs; ./danvan start goes on with the demonstration.", e);
    }
  }

  /**
   * Half of a story cannot be gone on with: its things have other numbers in another version. Nor
   * does it need its clock any more.
   */
  private void leave(boolean complete, StackClock clock) {
    if (!complete) {
      clock.moveToPresent();
      throw new Trouble(BEGUN_BY_ANOTHER);
    }
    screen.say(TOLD_BY_ANOTHER);
  }

  private void report(int done, int all, LocalDate day) {
    if (done == all || done * REPORTS / all > reported) {
      reported = done * REPORTS / all;
      screen.report("demonstration", "%d of %d, %s".formatted(done, all, day));
    }
  }
}
