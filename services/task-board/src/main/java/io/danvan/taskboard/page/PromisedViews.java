package io.danvan.taskboard.page;

import static java.util.stream.Collectors.groupingBy;

import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.taskboard.board.PromiseFigures;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes views of what meetings promised, one by one and by the position that hosted them. */
final class PromisedViews {
  private final Promises promises;
  private final CardViews views;

  PromisedViews(Promises promises, CardViews views) {
    this.promises = promises;
    this.views = views;
  }

  /**
   * What the meetings of a list promised.
   *
   * @param byMeeting those that promised something
   * @param byPosition the sums of each position; empty if nothing was promised at all
   */
  record Listed(Map<UUID, PromisedView> byMeeting, List<PromisedView.PositionView> byPosition) {}

  /** What one meeting promised; null if that is nothing. */
  @Nullable PromisedView of(Meeting meeting, Audience audience) {
    return promises.of(List.of(meeting), audience).stream()
        .map(Promises.Promised::figures)
        .filter(figures -> !figures.isEmpty())
        .map(PromisedView::of)
        .findFirst()
        .orElse(null);
  }

  /** What these meetings promised. */
  Listed of(Collection<Meeting> meetings, Audience audience) {
    List<Promises.Promised> all = promises.of(meetings, audience);
    Map<UUID, PromisedView> byMeeting = new HashMap<>();
    all.stream()
        .filter(each -> !each.figures().isEmpty())
        .forEach(
            each -> byMeeting.put(each.meeting().id().value(), PromisedView.of(each.figures())));
    return new Listed(
        byMeeting,
        byMeeting.isEmpty() ? List.of() : byPosition(all, views.names(audience.language())));
  }

  private static List<PromisedView.PositionView> byPosition(
      List<Promises.Promised> all, CardViews.Names names) {
    Map<PositionId, List<Promises.Promised>> byHost =
        all.stream().collect(groupingBy(each -> each.meeting().plan().event().host()));
    return byHost.entrySet().stream()
        .map(each -> position(names.of(each.getKey()), each.getValue()))
        .sorted(Comparator.comparing(PromisedView.PositionView::position))
        .toList();
  }

  private static PromisedView.PositionView position(String name, List<Promises.Promised> of) {
    PromiseFigures sum =
        of.stream()
            .map(Promises.Promised::figures)
            .reduce(PromiseFigures.NONE, PromiseFigures::plus);
    return new PromisedView.PositionView(name, of.size(), PromisedView.of(sum));
  }
}
