package io.danvan.taskboard.act;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What there is to choose in the forms of matters. */
final class MatterChoices {
  private final PostgresWorkItems items;
  private final Histories histories;
  private final Directory directory;

  MatterChoices(PostgresWorkItems items, Histories histories, Directory directory) {
    this.items = items;
    this.histories = histories;
    this.directory = directory;
  }

  /**
   * Something to choose in a form.
   *
   * @param id what is sent
   * @param name what is shown
   * @param chosen whether it is chosen already
   */
  record Choice(UUID id, String name, boolean chosen) {}

  /** The name of an organisation in Vietnamese and in English, as a slip has both. */
  List<String> names(OrganisationId id) {
    return Stream.of(Locale.of("vi"), Locale.ENGLISH).map(each -> name(id, each)).toList();
  }

  private String name(OrganisationId id, Locale language) {
    return directory.now().find(id).map((Organisation found) -> found.nameIn(language)).orElse("—");
  }

  /** The unit of the host, and those directly below it. */
  List<Choice> units(OwnMeetings.Request request) {
    Organisations now = directory.now();
    return now.find(request.organisation()).map(Organisation::unit).stream()
        .flatMap(unit -> Stream.concat(now.unit(unit).stream(), now.children(unit).stream()))
        .map((Unit unit) -> new Choice(unit.id().value(), unit.nameIn(request.language()), false))
        .toList();
  }

  /** What was concluded at a meeting; chosen is what stands for the matter. */
  List<Choice> followUps(Meeting meeting, Matter matter, OwnMeetings.Request request) {
    return items.find(new WorkItemId(meeting.id().value())).map(WorkItem::parts).stream()
        .flatMap(List::stream)
        .map(Part::commitment)
        .flatMap(each -> histories.commitment(each).stream())
        .map(FoldedCommitment::commitment)
        .map(
            each ->
                new Choice(
                    each.id().value(),
                    said(each, request.language()),
                    matter.followUps().contains(each.id())))
        .toList();
  }

  private String said(Commitment commitment, Locale language) {
    return name(commitment.responsible(), language) + ": " + commitment.terms().work().value();
  }
}
