package io.danvan.coordination.standing;

import io.danvan.coordination.directory.OrganisationKind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which organisation may ask which for a part of a task, and how. The first row that fits decides;
 * if none does, the one has no standing towards the other and may not ask it.
 *
 * <p>{@link Standing#RECOMMENDED} is not here: a recommendation of the Front is no part of a task.
 */
public final class StandingTable {
  /** The rows, in the order in which they are tried. */
  public static final List<Row> ROWS =
      List.of(
          new Row(
              Standing.OWN,
              "The organisation asks itself.",
              (asker, asked) -> asker.id().equals(asked.id())),
          new Row(
              Standing.ASSIGNED,
              "The asker is above the organisation asked, in the line of their kind.",
              (asker, asked) -> asked.superiors().contains(asker.id())),
          new Row(
              Standing.REQUESTED,
              "They are of different kinds, and the asker's unit is or contains the other's.",
              (asker, asked) -> !sameKind(asker, asked) && asker.covers(asked)),
          new Row(
              Standing.REQUESTED,
              "They are of one kind and have the same direct superior.",
              (asker, asked) -> sameKind(asker, asked) && haveSameSuperior(asker, asked)),
          new Row(
              Standing.REQUESTED,
              "They are of one kind and in no line, and the asker's unit is or contains the"
                  + " other's.",
              (asker, asked) ->
                  sameKind(asker, asked)
                      && !asker.superiors().contains(asked.id())
                      && asker.covers(asked)));

  /**
   * A row of the table.
   *
   * @param when when it fits, as the documentation shows it
   */
  public record Row(
      Standing standing, String when, BiPredicate<OrganisationView, OrganisationView> fits) {}

  private StandingTable() {}

  /** How the asker stands to the organisation asked; empty if it may not ask it. */
  public static Optional<Standing> between(OrganisationView asker, OrganisationView asked) {
    return ROWS.stream()
        .filter(row -> row.fits().test(asker, asked))
        .map(Row::standing)
        .findFirst();
  }

  private static boolean sameKind(OrganisationView one, OrganisationView other) {
    return one.kind() == other.kind() && one.kind() != OrganisationKind.UNKNOWN;
  }

  private static boolean haveSameSuperior(OrganisationView one, OrganisationView other) {
    return !one.superiors().isEmpty()
        && !other.superiors().isEmpty()
        && one.superiors().getFirst().equals(other.superiors().getFirst());
  }
}
