package io.danvan.taskboard.testing;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.AnswerOwed;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Percent;
import io.danvan.coordination.commitment.RemarkEvent;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.commitment.Rung;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.commitment.Stamp;
import io.danvan.coordination.commitment.Survey;
import io.danvan.coordination.commitment.SurveyMethod;
import io.danvan.coordination.commitment.kafka.CommitmentContract;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.standing.Standing;
import io.danvan.coordination.task.SixClears;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskPart;
import io.danvan.coordination.task.kafka.TaskContract;
import io.danvan.coordination.testing.Country;
import io.danvan.coordination.testing.Ladders;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** A task as its organisations write it, told step by step; every step is taken to the board. */
public final class Story {
  private final Consumer<List<RecordedEvent>> board;
  private final OrganisationId lead;
  private final TaskId task = new TaskId(UUID.randomUUID());
  private final Map<OrganisationId, CommitmentId> parts = new LinkedHashMap<>();
  private final Streams streams = new Streams();
  private Classification classification = Classification.COORDINATION;
  private Instant now;

  private Story(Consumer<List<RecordedEvent>> board, OrganisationId lead, Instant now) {
    this.board = board;
    this.lead = lead;
    this.now = now;
  }

  /** Begins a story of a lead organisation at a moment. */
  public static Story of(OrganisationId lead, Instant now, Consumer<List<RecordedEvent>> board) {
    return new Story(board, lead, now);
  }

  /** The task may be seen by its participants only. */
  public Story restricted() {
    classification = Classification.RESTRICTED;
    return this;
  }

  /** From here on it is later. */
  public Story at(Instant later) {
    now = later;
    return this;
  }

  /** The lead issues the task, with its own part and those of others. */
  public Story issue(String title, LocalDate due, OrganisationId... others) {
    List<RecordedEvent> events = new ArrayList<>();
    List<TaskPart> asked = new ArrayList<>();
    parts.put(lead, new CommitmentId(UUID.randomUUID()));
    for (OrganisationId other : others) {
      parts.put(other, new CommitmentId(UUID.randomUUID()));
    }
    parts.forEach((organisation, id) -> asked.add(new TaskPart(id, organisation)));
    SixClears clears = clears(title, due);
    events.add(
        own(new TaskEvent.TaskIssued(task, author(lead), new FreeText(title), clears, asked)));
    parts.forEach(
        (organisation, id) ->
            events.add(
                request(
                    organisation,
                    stamp ->
                        new RequestEvent.Requested(
                            stamp,
                            organisation,
                            new Source(Source.Kind.TASK, task.value()),
                            organisation.equals(lead) ? Standing.OWN : Standing.REQUESTED,
                            clears.work(),
                            clears.result(),
                            due,
                            null,
                            AnswerOwed.NOBODY))));
    board.accept(events);
    return this;
  }

  /** The lead changes the task. */
  public Story amend(String title, LocalDate due, String reason) {
    return lead(
        new TaskEvent.TaskAmended(
            task,
            author(lead),
            new FreeText(title),
            clears(title, due),
            List.of(),
            new FreeText(reason)));
  }

  /** The lead moves the task's date; the parts keep theirs. */
  public Story extend(LocalDate due, String reason) {
    return lead(new TaskEvent.TaskExtended(task, author(lead), due, new FreeText(reason)));
  }

  /** The lead closes the task. */
  public Story close(String outcome) {
    return lead(new TaskEvent.TaskClosed(task, author(lead), new FreeText(outcome)));
  }

  /** The lead withdraws the task itself. */
  public Story withdraw(String reason) {
    return lead(new TaskEvent.TaskWithdrawn(task, author(lead), new FreeText(reason)));
  }

  private SixClears clears(String title, LocalDate due) {
    return new SixClears(
        Country.coordinator(lead),
        new FreeText("Thực hiện phần việc: " + title),
        new FreeText("Đơn vị chủ trì điều phối, các đơn vị phối hợp thực hiện phần việc của mình."),
        new FreeText("Theo chương trình phối hợp năm."),
        due,
        new FreeText("Báo cáo kết quả kèm văn bản chứng minh."));
  }

  private Story lead(TaskEvent event) {
    board.accept(List.of(own(event)));
    return this;
  }

  private RecordedEvent own(TaskEvent event) {
    return recorded(new StreamId(task.toString()), task.value(), TaskContract.write(event));
  }

  /** An organisation takes its part on. */
  public Story accept(OrganisationId responsible) {
    return respond(responsible, ResponseEvent.Accepted::new);
  }

  /** An organisation does not take its part on. */
  public Story decline(OrganisationId responsible, String reason) {
    return respond(responsible, stamp -> new ResponseEvent.Declined(stamp, new FreeText(reason)));
  }

  /** An organisation says how far it is. */
  public Story report(OrganisationId responsible, int percent, String text) {
    return respond(
        responsible,
        stamp ->
            new ResponseEvent.ProgressReported(
                stamp, new Percent(percent), new FreeText(text), null, List.of()));
  }

  /** An organisation asks for a later date. */
  public Story askExtension(OrganisationId responsible, LocalDate due, String reason) {
    return respond(
        responsible, stamp -> new ResponseEvent.ExtensionAsked(stamp, due, new FreeText(reason)));
  }

  /** An organisation asks that another one does its part. */
  public Story askTransfer(OrganisationId responsible, OrganisationId to, String reason) {
    return respond(
        responsible, stamp -> new ResponseEvent.TransferAsked(stamp, to, new FreeText(reason)));
  }

  /** An organisation hands in its result, with the documents that prove it. */
  public Story fulfil(OrganisationId responsible, String result, DocumentReference... evidence) {
    return respond(
        responsible,
        stamp -> new ResponseEvent.Fulfilled(stamp, new FreeText(result), List.of(evidence)));
  }

  /** A superior wants to have explained how a part stands. */
  public Story demandExplanation(
      OrganisationId superior, OrganisationId responsible, String reason) {
    return remark(
        superior,
        responsible,
        new RemarkEvent.ExplanationDemanded(
            part(responsible), author(superior), new FreeText(reason)));
  }

  /** A Front committee asked the people and found that a result is real. */
  public Story verify(OrganisationId front, OrganisationId responsible, String finding) {
    return remark(
        front,
        responsible,
        new RemarkEvent.Verified(
            part(responsible),
            author(front),
            streams.version(stream(responsible, "response")),
            new FreeText(finding),
            new Survey(SurveyMethod.RESIDENTS_MEETING, 34)));
  }

  /** A Front committee asked the people and disputes a result. */
  public Story dispute(OrganisationId front, OrganisationId responsible, String reason) {
    return remark(
        front,
        responsible,
        new RemarkEvent.Disputed(
            part(responsible),
            author(front),
            streams.version(stream(responsible, "response")),
            new FreeText(reason),
            new Survey(SurveyMethod.INTERVIEWS, 12)));
  }

  private Story remark(OrganisationId author, OrganisationId responsible, RemarkEvent event) {
    board.accept(List.of(written(stream(responsible, "remark/" + author), event)));
    return this;
  }

  /** The lead's service takes up again what the Front disputes. */
  public Story reopen(OrganisationId responsible, OrganisationId disputedBy) {
    return ask(
        responsible,
        stamp ->
            new RequestEvent.Reopened(
                stamp, new FreeText("Mặt trận không đồng tình."), disputedBy));
  }

  /** The lead moves the date of a part. */
  public Story extend(OrganisationId responsible, LocalDate due, String reason) {
    return ask(responsible, stamp -> new RequestEvent.Extended(stamp, due, new FreeText(reason)));
  }

  /** The lead confirms what an organisation handed in. */
  public Story confirm(OrganisationId responsible) {
    long fulfilment = streams.version(stream(responsible, "response"));
    return ask(responsible, stamp -> new RequestEvent.Confirmed(stamp, fulfilment));
  }

  /** The lead returns what an organisation handed in. */
  public Story giveBack(OrganisationId responsible, String reason) {
    long fulfilment = streams.version(stream(responsible, "response"));
    return ask(
        responsible,
        stamp -> new RequestEvent.Returned(stamp, fulfilment, new FreeText(reason), null));
  }

  /** The lead's service takes a step of the ladder, for the date that was first set. */
  public Story escalate(
      OrganisationId responsible, LadderStep step, OrganisationId to, OrganisationId... peers) {
    return ask(
        responsible,
        stamp ->
            new RequestEvent.Escalated(
                new Stamp(stamp.commitment(), Author.of(lead), stamp.seen()),
                to,
                new Rung(Ladders.DEFAULT.id(), 1, step.number(), step.kind()),
                List.of(peers)));
  }

  /** The lead has the ladder wait. */
  public Story pause(OrganisationId responsible, LocalDate until, String reason) {
    return ask(
        responsible,
        stamp -> new RequestEvent.EscalationPaused(stamp, until, new FreeText(reason)));
  }

  /** The lead withdraws a part. */
  public Story withdraw(OrganisationId responsible, String reason) {
    return ask(responsible, stamp -> new RequestEvent.Withdrawn(stamp, new FreeText(reason)));
  }

  /** The task. */
  public TaskId task() {
    return task;
  }

  /** The commitment of an organisation's part. */
  public CommitmentId part(OrganisationId responsible) {
    CommitmentId id = parts.get(responsible);
    if (id == null) {
      throw new IllegalArgumentException("no part of " + responsible);
    }
    return id;
  }

  private Story ask(OrganisationId responsible, Function<Stamp, RequestEvent> event) {
    board.accept(List.of(request(responsible, event)));
    return this;
  }

  private Story respond(OrganisationId responsible, Function<Stamp, ResponseEvent> event) {
    Stamp stamp =
        new Stamp(
            part(responsible),
            author(responsible),
            streams.version(stream(responsible, "request")));
    board.accept(List.of(written(stream(responsible, "response"), event.apply(stamp))));
    return this;
  }

  private RecordedEvent request(
      OrganisationId responsible, Function<Stamp, ? extends RequestEvent> event) {
    Stamp stamp =
        new Stamp(
            part(responsible), author(lead), streams.version(stream(responsible, "response")));
    return written(stream(responsible, "request"), event.apply(stamp));
  }

  private RecordedEvent written(StreamId stream, CommitmentEvent event) {
    return recorded(stream, event.commitment().value(), CommitmentContract.write(event));
  }

  private RecordedEvent recorded(StreamId stream, UUID key, SpecificRecord payload) {
    return streams.next(stream, key, payload, classification, now);
  }

  private StreamId stream(OrganisationId responsible, String side) {
    return new StreamId(part(responsible) + "/" + side);
  }

  private static Author author(OrganisationId organisation) {
    return new Author(organisation, Country.coordinator(organisation), null);
  }
}
