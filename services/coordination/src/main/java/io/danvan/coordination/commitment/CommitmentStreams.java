package io.danvan.coordination.commitment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The streams of one commitment as far as they have arrived. Each holds its events in order and
 * without gap or repetition, in whatever order and however often they were handed over: what lies
 * behind a gap is left out until the gap is closed.
 */
public final class CommitmentStreams {
  private final List<Recorded<RequestEvent>> request;
  private final List<Recorded<ResponseEvent>> response;
  private final List<Recorded<RemarkEvent>> remarks;

  private CommitmentStreams(
      List<Recorded<RequestEvent>> request,
      List<Recorded<ResponseEvent>> response,
      List<Recorded<RemarkEvent>> remarks) {
    this.request = request;
    this.response = response;
    this.remarks = remarks;
  }

  /** Sorts the events of one commitment into its streams. */
  public static CommitmentStreams of(
      Collection<? extends Recorded<? extends CommitmentEvent>> all) {
    List<Recorded<RequestEvent>> request = new ArrayList<>();
    List<Recorded<ResponseEvent>> response = new ArrayList<>();
    Map<OrganisationId, List<Recorded<RemarkEvent>>> remarks = new HashMap<>();
    for (Recorded<? extends CommitmentEvent> recorded : all) {
      switch (recorded.event()) {
        case RequestEvent event -> request.add(recorded.as(event));
        case ResponseEvent event -> response.add(recorded.as(event));
        case RemarkEvent event ->
            remarks
                .computeIfAbsent(event.author().organisation(), _ -> new ArrayList<>())
                .add(recorded.as(event));
      }
    }
    return new CommitmentStreams(gapless(request), gapless(response), inOrder(remarks));
  }

  private static <E> List<Recorded<E>> gapless(List<Recorded<E>> events) {
    events.sort(comparingLong(Recorded::version));
    List<Recorded<E>> gapless = new ArrayList<>(events.size());
    for (Recorded<E> recorded : events) {
      if (recorded.version() == gapless.size() + 1) {
        gapless.add(recorded);
      }
    }
    return gapless;
  }

  /**
   * Remarks of different organisations have no order of their own; their times serve to show them.
   */
  private static List<Recorded<RemarkEvent>> inOrder(
      Map<OrganisationId, List<Recorded<RemarkEvent>>> remarks) {
    return remarks.values().stream()
        .flatMap(stream -> gapless(stream).stream())
        .sorted(
            comparing(Recorded<RemarkEvent>::at)
                .thenComparing(remark -> remark.event().author().organisation().value())
                .thenComparingLong(Recorded::version))
        .toList();
  }

  /** These streams as somebody knew them who had seen so much of them; with all remarks. */
  public CommitmentStreams upTo(Position seen) {
    return new CommitmentStreams(
        first(request, seen.request()), first(response, seen.response()), remarks);
  }

  private static <T> List<T> first(List<T> all, long count) {
    return all.subList(0, (int) Math.min(count, all.size()));
  }

  /** What somebody who had seen so much has still to see, the request stream's first. */
  public List<ExchangeEvent> after(Position seen) {
    return Stream.<Recorded<? extends ExchangeEvent>>concat(
            request.stream().skip(seen.request()), response.stream().skip(seen.response()))
        .<ExchangeEvent>map(Recorded::event)
        .toList();
  }

  /** How much of either stream has arrived. */
  public Position head() {
    return new Position(request.size(), response.size());
  }

  /** The version, before this event, of the stream that it belongs to. */
  public long versionBefore(CommitmentEvent event) {
    return switch (event) {
      case RequestEvent _ -> request.size();
      case ResponseEvent _ -> response.size();
      case RemarkEvent _ -> remarksOf(event.author().organisation());
    };
  }

  /** The version of this organisation's remark stream. */
  public long remarksOf(OrganisationId organisation) {
    return remarks.stream()
        .map(remark -> remark.event().author().organisation())
        .filter(organisation::equals)
        .count();
  }

  List<Recorded<RequestEvent>> request() {
    return request;
  }

  List<Recorded<ResponseEvent>> response() {
    return response;
  }

  List<Recorded<RemarkEvent>> remarks() {
    return remarks;
  }
}
