package io.danvan.coordination.duty;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationType;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.coordination.directory.Unit;
import java.util.List;
import java.util.Optional;

/** Which offices of the directory owe a duty. */
public final class DutyOffices {
  private DutyOffices() {}

  /**
   * The office that owes a duty in a unit.
   *
   * @param wholeBody whether the organisation owes it, whoever of it leads the meeting
   * @param vacancies the days on which nobody owes it because nobody holds the position; none where
   *     the whole organisation owes it
   */
  public record Holder(
      Organisation organisation, Position head, boolean wholeBody, List<Span> vacancies) {
    /** Copies the vacancies. */
    public Holder {
      vacancies = List.copyOf(vacancies);
    }

    /** Whether a meeting of this position of an organisation is this office's. */
    public boolean hosts(OrganisationId host, PositionId position) {
      return host.equals(organisation.id()) && (wholeBody || position.equals(head.id()));
    }

    /** The days on which there is such an office, and somebody holds it. */
    public Days inOffice() {
      Days days = Days.of(new Span(head.validFrom(), null));
      for (Span vacancy : vacancies) {
        days = days.without(vacancy);
      }
      return days;
    }
  }

  /**
   * The office of a unit that owes what a rule asks; none if the directory knows no such office.
   */
  public static Optional<Holder> of(DutyRule rule, Unit unit, Organisations directory) {
    if (unit.level() != rule.level()) {
      return Optional.empty();
    }
    return switch (rule.office()) {
      case PEOPLES_COMMITTEE, PEOPLES_COMMITTEE_CHAIR ->
          directory.ofUnit(unit.id()).stream()
              .filter(each -> each.type() == OrganisationType.PEOPLES_COMMITTEE)
              .findFirst()
              .flatMap(committee -> holder(committee, rule, directory));
      case PARTY_SECRETARY, UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<Holder> holder(
      Organisation committee, DutyRule rule, Organisations directory) {
    return directory.positions(committee.id()).stream()
        .filter(position -> position.role() == PositionRole.HEAD)
        .findFirst()
        .map(
            head -> {
              boolean wholeBody = rule.office() == DutyOffice.PEOPLES_COMMITTEE;
              return new Holder(
                  committee, head, wholeBody, wholeBody ? List.of() : vacancies(head, directory));
            });
  }

  private static List<Span> vacancies(Position head, Organisations directory) {
    return directory.vacancies(head.id()).stream()
        .map(vacancy -> new Span(vacancy.validFrom(), vacancy.lastDay()))
        .toList();
  }
}
