package io.danvan.taskboard.page;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.standing.Standing;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.Deadline;
import io.danvan.taskboard.board.Offers;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.Placement;
import io.danvan.taskboard.board.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes views of tasks: names in the viewer's language, days counted from today in Viet Nam. */
final class CardViews {
  /** More parts than this are folded into a tally; those of the viewer's stay. */
  private static final int FEW = 4;

  private final Directory directory;
  private final Clock clock;
  private final int soon;

  CardViews(Directory directory, Clock clock, int soon) {
    this.directory = directory;
    this.clock = clock;
    this.soon = soon;
  }

  /**
   * A card.
   *
   * @param task the task
   * @param visible those of its parts that the viewer may see; at least one
   * @param placement its place on the board
   */
  CardView card(WorkItem task, List<Part> visible, Placement placement, Audience audience) {
    Names names = names(audience.language());
    List<Part> standing = standing(visible);
    CardView.DueView due = due(standing);
    return new CardView(
        task.id().value(),
        task.kind().name().toLowerCase(Locale.ROOT),
        task.title(),
        names.of(task.lead()),
        placement.rank(),
        placement.waiting().stream()
            .map(OrganisationId::toString)
            .sorted()
            .collect(Collectors.joining(" ")),
        due,
        daysSince(task.issued()),
        standing.stream()
            .map(
                part ->
                    part(part, dueBeside(due, part), names, Offers.next(part, audience.roles())))
            .toList(),
        standing.size() > FEW ? tally(standing) : List.of());
  }

  /** The last day that matters most among these parts. */
  CardView.DueView due(List<Part> parts) {
    Deadline deadline = Deadline.of(parts, VietNam.today(clock), soon);
    LocalDate current = deadline.due().current();
    LocalDate original = deadline.due().original();
    return new CardView.DueView(
        deadline.state().name(),
        icon(deadline.state()),
        current,
        original.equals(current) ? null : original,
        message(deadline),
        deadline.days());
  }

  private static List<CardView.TallyView> tally(List<Part> parts) {
    Map<Phase.Kind, Long> counts =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    Part::phase, () -> new EnumMap<>(Phase.Kind.class), Collectors.counting()));
    return counts.entrySet().stream()
        .map(each -> new CardView.TallyView(each.getKey().name(), each.getValue()))
        .toList();
  }

  /** The last day of a part, unless the card says it already. */
  private CardView.@Nullable DueView dueBeside(CardView.DueView card, Part part) {
    CardView.DueView own = due(List.of(part));
    return own.date().equals(card.date()) && Objects.equals(own.original(), card.original())
        ? null
        : own;
  }

  /**
   * One part, with its last day, if that is to be shown, and the actions that are to be offered.
   */
  CardView.PartView part(
      Part part,
      CardView.@Nullable DueView due,
      Names names,
      Map<OrganisationId, List<Action>> offered) {
    List<String> asks = new ArrayList<>(part.asks().stream().map(Enum::name).toList());
    if (!part.demandedBy().isEmpty()) {
      asks.add("EXPLANATION");
    }
    return new CardView.PartView(
        part.commitment().value(),
        part.responsible().value(),
        names.of(part.responsible()),
        part.standing() == Standing.OWN,
        due,
        part.phase().name(),
        part.phase() == Phase.Kind.IN_PROGRESS ? part.percent() : null,
        asks,
        LadderWords.reached(part, names),
        part.finding() == null ? null : part.finding().name(),
        wait(part, names),
        part.position().request(),
        part.position().response(),
        offered.entrySet().stream().map(CardViews::side).toList());
  }

  Names names(Locale language) {
    return new Names(directory.now(), language);
  }

  /**
   * Withdrawn parts are history: the task's page shows them, a card only if nothing else is left.
   */
  private static List<Part> standing(List<Part> parts) {
    List<Part> standing =
        parts.stream().filter(part -> part.phase() != Phase.Kind.WITHDRAWN).toList();
    return standing.isEmpty() ? parts : standing;
  }

  private CardView.@Nullable WaitView wait(Part part, Names names) {
    if (part.waiting() == null) {
      return null;
    }
    long days = daysSince(part.since());
    String message = message(part, part.waiting()) + (days == 0 ? ".today" : "");
    return new CardView.WaitView(part.waiting().value(), message, names.of(part.waiting()), days);
  }

  /** Silence after a question is said as such; whose name stands above is not named again. */
  private static String message(Part part, OrganisationId waiting) {
    if (!waiting.equals(part.responsible()) || part.phase() == Phase.Kind.FULFILLED) {
      return "wait.for";
    }
    return part.phase() == Phase.Kind.REQUESTED ? "wait.silent" : "wait.quiet";
  }

  private long daysSince(Instant then) {
    return ChronoUnit.DAYS.between(VietNam.dateOf(then), VietNam.today(clock));
  }

  private static CardView.SideView side(Map.Entry<OrganisationId, List<Action>> offered) {
    return new CardView.SideView(
        offered.getKey().value(), offered.getValue().stream().map(Action::code).toList());
  }

  private static String icon(Deadline.State state) {
    return switch (state) {
      case AHEAD -> "calendar";
      case DUE_SOON -> "clock";
      case OVERDUE -> "warning";
      case ON_TIME, LATE -> "check";
    };
  }

  private static @Nullable String message(Deadline deadline) {
    return switch (deadline.state()) {
      case AHEAD -> null;
      case DUE_SOON -> deadline.days() == 0 ? "card.due.today" : "card.due.soon";
      case OVERDUE -> "card.due.overdue";
      case ON_TIME -> "card.done.onTime";
      case LATE -> "card.done.late";
    };
  }

  /** The names of organisations in one language; an id that is not known yet is shown as a dash. */
  record Names(Organisations organisations, Locale language) {
    String of(OrganisationId id) {
      return organisations.find(id).map(found -> found.nameIn(language)).orElse("—");
    }

    String of(UnitId id) {
      return organisations.unit(id).map(found -> found.nameIn(language)).orElse("—");
    }

    String of(PositionId id) {
      return organisations.position(id).map(found -> found.titleIn(language)).orElse("—");
    }

    /** The office on whose behalf something was written, with its organisation. */
    String ofOffice(Author author) {
      PositionId position = author.position();
      return position == null
          ? of(author.organisation())
          : organisations
              .position(position)
              .map(found -> found.titleIn(language) + " · " + of(author.organisation()))
              .orElseGet(() -> of(author.organisation()));
    }
  }
}
