package io.danvan.taskboard.page;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.AnswerState;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.DirectoryOrganisations;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Offers;
import io.danvan.taskboard.board.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of tasks and meetings tell alike: what was asked, and what happened. */
final class ItemDetails {
  private final Histories histories;
  private final CardViews views;
  private final Timelines timelines;

  ItemDetails(Histories histories, CardViews views, Timelines timelines) {
    this.histories = histories;
    this.views = views;
    this.timelines = timelines;
  }

  /**
   * What was asked, and what happened.
   *
   * @param timeline the latest first
   */
  record Details(List<ItemView.PartDetail> parts, List<ItemView.Entry> timeline) {}

  /**
   * Details of the parts that a viewer may see.
   *
   * @param own what happened to the task or meeting itself
   */
  Details of(List<Part> visible, List<ItemView.Entry> own, Audience audience) {
    CardViews.Names names = views.names(audience.language());
    List<ItemView.PartDetail> parts = new ArrayList<>();
    List<ItemView.Entry> timeline = new ArrayList<>(own);
    for (Part part : visible) {
      histories
          .commitment(part.commitment())
          .ifPresent(
              folded -> {
                Map<OrganisationId, List<Action>> offered = offered(part, audience, names);
                CardView.PartView view = views.part(part, views.due(List.of(part)), names, offered);
                parts.add(detail(view, part, folded.commitment()));
                timeline.addAll(entries(folded, part, names));
              });
    }
    // What was written at one moment stays in its order: the task before its parts.
    timeline.sort(Comparator.comparing(ItemView.Entry::at));
    return new Details(parts, timeline.reversed());
  }

  /** What either side could do, and what the viewer could remark. */
  private static Map<OrganisationId, List<Action>> offered(
      Part part, Audience audience, CardViews.Names names) {
    Map<OrganisationId, List<Action>> offered =
        new LinkedHashMap<>(Offers.all(part, audience.roles()));
    List<Action> remarks =
        Offers.remarks(
            part,
            audience.organisation(),
            audience.roles(),
            new DirectoryOrganisations(names.organisations()));
    if (!remarks.isEmpty()) {
      offered.merge(
          audience.organisation(),
          remarks,
          (own, more) -> Stream.concat(own.stream(), more.stream()).toList());
    }
    return offered;
  }

  private static ItemView.PartDetail detail(
      CardView.PartView view, Part part, Commitment commitment) {
    return new ItemView.PartDetail(
        view, commitment.terms().work().value(), part.standing().name(), answer(commitment));
  }

  private static ItemView.@Nullable AnswerLine answer(Commitment commitment) {
    if (!commitment.answerOwed().isOwed()) {
      return null;
    }
    AnswerState answer = commitment.delivery().answer();
    AnswerId published = answer.published();
    UUID stands = published == null ? null : published.value();
    return answer
        .counting()
        .map(
            given ->
                new ItemView.AnswerLine("answer.given." + given.manner(), given.givenOn(), stands))
        .orElseGet(
            () -> new ItemView.AnswerLine("answer.owed." + commitment.answerOwed(), null, stands));
  }

  private List<ItemView.Entry> entries(FoldedCommitment folded, Part part, CardViews.Names names) {
    return folded.timeline().stream()
        .map(entry -> timelines.ofCommitment(entry, part.responsible(), names))
        .toList();
  }
}
