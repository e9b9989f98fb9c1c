package io.danvan.coordination.commitment;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.OrganisationView;
import io.danvan.coordination.standing.OrganisationViews;
import java.util.EnumSet;
import java.util.Set;

/** As what an organisation acts on a commitment; each writes a stream of its own. */
public enum Party {
  /** Who asked: writes the request stream. */
  ASKER,
  /** Who is responsible: writes the response stream. */
  RESPONSIBLE,
  /** A superior of the responsible organisation: writes a remark stream. */
  SUPERIOR,
  /** A Front committee that asks the people concerned: writes a remark stream. */
  FRONT;

  /**
   * As what an organisation may act on what one organisation asked of another. Nobody verifies what
   * it asked for or does itself.
   */
  public static Set<Party> of(
      OrganisationId organisation,
      OrganisationId asker,
      OrganisationId responsible,
      OrganisationViews organisations) {
    Set<Party> parties = EnumSet.noneOf(Party.class);
    if (organisation.equals(asker)) {
      parties.add(ASKER);
    }
    if (organisation.equals(responsible)) {
      parties.add(RESPONSIBLE);
    }
    OrganisationView view = organisations.find(responsible).orElse(null);
    if (view == null) {
      return parties;
    }
    if (view.superiors().contains(organisation)) {
      parties.add(SUPERIOR);
    }
    if (!organisation.equals(asker)
        && organisations.find(organisation).filter(front -> front.verifies(view)).isPresent()) {
      parties.add(FRONT);
    }
    return parties;
  }
}
