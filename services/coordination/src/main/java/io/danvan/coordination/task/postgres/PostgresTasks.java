package io.danvan.coordination.task.postgres;

import static java.util.stream.Collectors.toMap;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.coordination.commitment.postgres.CommitmentHistory;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.task.HeldTask;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskDecided;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskQuery;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.Tasks;
import io.danvan.coordination.task.kafka.TaskContract;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Append;
import io.danvan.platform.journal.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;

/** Tasks in this service's journal and tables. */
public final class PostgresTasks implements Tasks {
  private final Journal journal;
  private final RecordAppends taskAppends;
  private final CommitmentAppends commitmentAppends;
  private final TaskHistory history;
  private final CommitmentHistory commitments;
  private final TaskTable table;

  PostgresTasks(
      Journal journal,
      RecordAppends taskAppends,
      CommitmentAppends commitmentAppends,
      TaskHistory history,
      CommitmentHistory commitments,
      TaskTable table) {
    this.journal = journal;
    this.taskAppends = taskAppends;
    this.commitmentAppends = commitmentAppends;
    this.history = history;
    this.commitments = commitments;
    this.table = table;
  }

  @Override
  public Map<TaskId, TaskRecord> find(Collection<TaskId> ids) {
    return history.find(ids);
  }

  @Override
  public Optional<HeldTask> lock(TaskId id) {
    Set<CommitmentId> parts = table.parts(id);
    journal.lock(streams(id, parts));
    if (!table.parts(id).equals(parts)) {
      throw new CannotAcquireLockException("Task " + id + " got another part meanwhile");
    }
    return find(id)
        .map(record -> new HeldTask(record, List.copyOf(commitments.find(parts).values())));
  }

  private List<StreamId> streams(TaskId id, Set<CommitmentId> parts) {
    Stream<StreamId> exchanges =
        parts.stream()
            .flatMap(
                part ->
                    Stream.of(CommitmentAppends.request(part), CommitmentAppends.response(part)));
    return Stream.concat(Stream.of(taskAppends.stream(id.value())), exchanges).toList();
  }

  @Override
  public void begin(TaskDecided decided, Classification classification) {
    write(decided, classification, 0, _ -> 0);
  }

  @Override
  public void append(TaskDecided decided, HeldTask on) {
    Map<CommitmentId, CommitmentRecord> parts =
        on.parts().stream().collect(toMap(CommitmentRecord::id, Function.identity()));
    write(
        decided,
        on.record().classification(),
        on.record().task().version(),
        event -> {
          CommitmentRecord part = parts.get(event.commitment());
          return part == null ? 0 : part.streams().versionBefore(event);
        });
  }

  private void write(
      TaskDecided decided,
      Classification classification,
      long version,
      ToLongFunction<CommitmentEvent> partVersion) {
    List<Append> appends = new ArrayList<>();
    TaskEvent event = decided.event();
    appends.add(
        taskAppends.of(event.task().value(), TaskContract.write(event), classification, version));
    appends.addAll(commitmentAppends.of(decided.commitments(), classification, partVersion));
    journal.append(appends);
  }

  @Override
  public Set<OrganisationId> participants(Task task) {
    Set<OrganisationId> participants = table.responsible(task.id());
    participants.add(task.lead());
    return participants;
  }

  @Override
  public Map<Phase.Kind, Integer> phases(TaskId id, Set<OrganisationId> responsible) {
    return table.phases(id, responsible);
  }

  @Override
  public List<TaskRecord> list(TaskQuery query) {
    List<TaskId> ids = table.list(query);
    Map<TaskId, TaskRecord> found = find(ids);
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }
}
