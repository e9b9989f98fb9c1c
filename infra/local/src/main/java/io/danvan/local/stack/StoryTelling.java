package io.danvan.local.stack;

import io.danvan.coordination.directory.OrganisationKind;
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

  private static final int REPORTS = 8;

  private final Installation installation;
  private final Screen screen;
  private int reported;

  StoryTelling(Installation installation, Screen screen) {
    this.installation = installation;
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

  /** An earlier version told all on one day, and kept how far it was in another file. */
  void tell() {
    if (Files.exists(installation.data("demonstration.json"))) {
      return;
    }
    try {
      new Demonstration(
              services(installation),
              new StackClock(installation),
              installation.data("demonstration.log"),
              installation.data(RECEIPT))
          .tell(this::report);
    } catch (StoryBroken e) {
      throw new Trouble(
          e.getMessage() + "\nEverything runs; ./danvan start goes on with the demonstration.", e);
    }
  }

  private void report(int done, int all, LocalDate day) {
    if (done == all || done * REPORTS / all > reported) {
      reported = done * REPORTS / all;
      screen.report("demonstration", "%d of %d, %s".formatted(done, all, day));
    }
  }
}
