package io.danvan.coordination.commitment;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Front organisations found of the results handed in. A finding may be known before the result
 * that it is about: the two come from different streams without an order between them.
 *
 * @param all the findings, by their time
 */
public record Findings(List<Finding> all) {
  static final Findings NONE = new Findings(List.of());

  /** What a finding says of a result. */
  public enum Opinion {
    /** It is real. */
    VERIFIED,
    /** It is not. */
    DISPUTED
  }

  /**
   * What a Front organisation found.
   *
   * @param front who looked
   * @param fulfilment the version of the response stream at which the result stands
   */
  public record Finding(
      OrganisationId front,
      Instant at,
      long fulfilment,
      Opinion opinion,
      Survey survey,
      FreeText text) {}

  /** Copies the list. */
  public Findings {
    all = List.copyOf(all);
  }

  /** What this organisation says now of a result; who looks again may come to another opinion. */
  public Optional<Finding> of(OrganisationId front, long fulfilment) {
    return on(fulfilment).filter(finding -> finding.front().equals(front)).findFirst();
  }

  /** The first organisation that disputes a result now. */
  public Optional<OrganisationId> disputing(long fulfilment) {
    return on(fulfilment)
        .filter(finding -> finding.opinion() == Opinion.DISPUTED)
        .map(Finding::front)
        .findFirst();
  }

  /**
   * What is found of a result now: disputed if any organisation disputes it.
   *
   * @return empty if nobody has looked
   */
  public Optional<Opinion> opinion(long fulfilment) {
    return on(fulfilment).map(Finding::opinion).max(Opinion::compareTo);
  }

  /** The latest finding of each organisation on a result. */
  public Stream<Finding> on(long fulfilment) {
    Map<OrganisationId, Finding> latest = new LinkedHashMap<>();
    all.stream()
        .filter(finding -> finding.fulfilment() == fulfilment)
        .forEach(finding -> latest.put(finding.front(), finding));
    return latest.values().stream();
  }

  Findings after(Recorded<RemarkEvent> recorded) {
    return switch (recorded.event()) {
      case RemarkEvent.Verified it ->
          plus(
              new Finding(
                  it.author().organisation(),
                  recorded.at(),
                  it.fulfilment(),
                  Opinion.VERIFIED,
                  it.survey(),
                  it.finding()));
      case RemarkEvent.Disputed it ->
          plus(
              new Finding(
                  it.author().organisation(),
                  recorded.at(),
                  it.fulfilment(),
                  Opinion.DISPUTED,
                  it.survey(),
                  it.reason()));
      case RemarkEvent.ExplanationDemanded _ -> this;
    };
  }

  private Findings plus(Finding finding) {
    return new Findings(Stream.concat(all.stream(), Stream.of(finding)).toList());
  }
}
