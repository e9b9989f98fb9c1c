package io.danvan.coordination.commitment;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What superiors demanded to have explained, and what was explained. The two come from different
 * streams without an order between them, so an explanation may be known before its demand.
 *
 * @param demanded all demands
 * @param given all demands that were answered
 */
public record Explanations(List<Demand> demanded, List<Demand.Id> given) {
  static final Explanations NONE = new Explanations(List.of(), List.of());

  /** A superior's demand. */
  public record Demand(Id id, Instant at, FreeText reason) {
    /**
     * Where a demand stands.
     *
     * @param superior who demands
     * @param version the version of the superior's remark stream
     */
    public record Id(OrganisationId superior, long version) {}
  }

  /** Copies the lists. */
  public Explanations {
    demanded = List.copyOf(demanded);
    given = List.copyOf(given);
  }

  /** The demands that wait for an explanation. */
  public List<Demand> open() {
    return demanded.stream().filter(demand -> !given.contains(demand.id())).toList();
  }

  /** This superior's demand that waits for an explanation. */
  public Optional<Demand> openOf(OrganisationId superior) {
    return open().stream().filter(demand -> demand.id().superior().equals(superior)).findFirst();
  }

  Explanations after(ResponseEvent event) {
    return event instanceof ResponseEvent.ExplanationGiven explained
        ? new Explanations(
            demanded, plus(given, new Demand.Id(explained.demandedBy(), explained.demand())))
        : this;
  }

  Explanations after(Recorded<RemarkEvent> recorded) {
    return recorded.event() instanceof RemarkEvent.ExplanationDemanded demand
        ? new Explanations(
            plus(
                demanded,
                new Demand(
                    new Demand.Id(demand.author().organisation(), recorded.version()),
                    recorded.at(),
                    demand.reason())),
            given)
        : this;
  }

  private static <T> List<T> plus(List<T> all, T one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }
}
