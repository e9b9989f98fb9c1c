package io.danvan.coordination.task.kafka;

import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.task.SixClears;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskPart;
import io.danvan.events.task.TaskAmended;
import io.danvan.events.task.TaskClosed;
import io.danvan.events.task.TaskExtended;
import io.danvan.events.task.TaskIssued;
import io.danvan.events.task.TaskWithdrawn;
import io.danvan.platform.event.RecordedEvent;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Task events between the domain and the contract; nothing else knows both. */
public final class TaskContract {
  private TaskContract() {}

  /** The event as a record of the contract. */
  public static SpecificRecord write(TaskEvent event) {
    return switch (event) {
      case TaskEvent.TaskIssued it ->
          new TaskIssued(
              it.task().value(),
              toContract(it.author()),
              toContract(it.title()),
              clears(it.clears()),
              writeParts(it.parts()));
      case TaskEvent.TaskAmended it ->
          new TaskAmended(
              it.task().value(),
              toContract(it.author()),
              toContract(it.title()),
              clears(it.clears()),
              writeParts(it.addedParts()),
              toContract(it.reason()));
      case TaskEvent.TaskExtended it ->
          new TaskExtended(
              it.task().value(), toContract(it.author()), it.due(), toContract(it.reason()));
      case TaskEvent.TaskClosed it ->
          new TaskClosed(it.task().value(), toContract(it.author()), toContract(it.outcome()));
      case TaskEvent.TaskWithdrawn it ->
          new TaskWithdrawn(it.task().value(), toContract(it.author()), toContract(it.reason()));
    };
  }

  /** The record as an event of the domain; empty if it belongs to another family. */
  public static Optional<TaskEvent> read(SpecificRecord record) {
    return Optional.ofNullable(
        switch (record) {
          case TaskIssued it ->
              new TaskEvent.TaskIssued(
                  new TaskId(it.getTask()),
                  toDomain(it.getAuthor()),
                  toDomain(it.getTitle()),
                  clears(it.getClears()),
                  readParts(it.getParts()));
          case TaskAmended it ->
              new TaskEvent.TaskAmended(
                  new TaskId(it.getTask()),
                  toDomain(it.getAuthor()),
                  toDomain(it.getTitle()),
                  clears(it.getClears()),
                  readParts(it.getAddedParts()),
                  toDomain(it.getReason()));
          case TaskExtended it ->
              new TaskEvent.TaskExtended(
                  new TaskId(it.getTask()),
                  toDomain(it.getAuthor()),
                  it.getDue(),
                  toDomain(it.getReason()));
          case TaskClosed it ->
              new TaskEvent.TaskClosed(
                  new TaskId(it.getTask()), toDomain(it.getAuthor()), toDomain(it.getOutcome()));
          case TaskWithdrawn it ->
              new TaskEvent.TaskWithdrawn(
                  new TaskId(it.getTask()), toDomain(it.getAuthor()), toDomain(it.getReason()));
          default -> null;
        });
  }

  /** The event of a message as the domain has it; empty if it belongs to another family. */
  public static Optional<Recorded<TaskEvent>> read(RecordedEvent message) {
    return read(message.payload())
        .map(event -> new Recorded<>(message.version(), message.time(), message.redacted(), event));
  }

  private static io.danvan.events.task.SixClears clears(SixClears clears) {
    return new io.danvan.events.task.SixClears(
        clears.position().value(),
        toContract(clears.work()),
        toContract(clears.responsibility()),
        toContract(clears.authority()),
        clears.due(),
        toContract(clears.result()));
  }

  private static SixClears clears(io.danvan.events.task.SixClears clears) {
    return new SixClears(
        new PositionId(clears.getPosition()),
        toDomain(clears.getWork()),
        toDomain(clears.getResponsibility()),
        toDomain(clears.getAuthority()),
        clears.getDue(),
        toDomain(clears.getResult()));
  }

  private static List<io.danvan.events.task.TaskPart> writeParts(List<TaskPart> parts) {
    return parts.stream()
        .map(
            part ->
                new io.danvan.events.task.TaskPart(
                    part.commitment().value(), part.responsible().value()))
        .toList();
  }

  private static List<TaskPart> readParts(List<io.danvan.events.task.TaskPart> parts) {
    return parts.stream()
        .map(
            part ->
                new TaskPart(
                    new CommitmentId(part.getCommitment()),
                    new OrganisationId(part.getResponsible())))
        .toList();
  }
}
