package io.danvan.local.stack;

import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.local.demonstration.Demonstration;
import io.danvan.local.demonstration.Services;
import io.danvan.local.demonstration.StoryBroken;
import io.danvan.platform.time.ClockConfiguration;
import io.danvan.platform.time.VietNam;
import java.util.Map;

/** Loads the demonstration into an installation that runs, and shows how far it is. */
record StoryTelling(Installation installation, Screen screen) {
  private static final int REPORTS = 5;

  /** The bodies' services, as the accounts of the installation reach them. */
  static Services services(Installation installation) {
    return new Services(
        installation.url(Port.IDENTITY),
        IdentityIssuer.clientSecret(installation),
        Map.of(
            OrganisationKind.PEOPLES_COMMITTEE, installation.url(Port.PEOPLES_COMMITTEE),
            OrganisationKind.MASS_MOBILIZATION, installation.url(Port.MASS_MOBILIZATION),
            OrganisationKind.FATHERLAND_FRONT, installation.url(Port.FATHERLAND_FRONT)));
  }

  void tell() {
    var bookmark = installation.data("demonstration.json");
    try {
      new Demonstration(
              services(installation),
              bookmark,
              VietNam.today(new ClockConfiguration().realTime().clock()))
          .tell(this::report);
    } catch (StoryBroken e) {
      throw new Trouble(
          e.getMessage() + "\nEverything runs; ./danvan start goes on with the demonstration.", e);
    }
  }

  private void report(int done, int all) {
    if (done == all || done % Math.ceilDiv(all, REPORTS) == 0) {
      screen.report("demonstration", done + " of " + all);
    }
  }
}
