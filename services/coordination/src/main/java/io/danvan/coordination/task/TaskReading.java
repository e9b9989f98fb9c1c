package io.danvan.coordination.task;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Finds tasks for callers who may read them. */
public final class TaskReading {
  private final Tasks tasks;
  private final Supplier<OrganisationViews> directory;

  /** Reads these tasks. */
  public TaskReading(Tasks tasks, Supplier<OrganisationViews> directory) {
    this.tasks = tasks;
    this.directory = directory;
  }

  /**
   * The task.
   *
   * @throws Refused if there is none, or the caller may not read it
   */
  public TaskRecord find(Caller caller, TaskId id) {
    TaskRecord record = tasks.find(id).orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Dossier dossier = new Dossier(record.classification(), tasks.participants(record.task()));
    Refused.throwIf(AccessRule.reading(caller, dossier, directory.get()));
    return record;
  }

  /** The organisations whose parts of a task the caller sees, as one who may read the task. */
  public Set<OrganisationId> partsSeen(Caller caller, TaskRecord record) {
    OrganisationId reader = new OrganisationId(caller.organisation());
    Set<OrganisationId> participants = tasks.participants(record.task());
    OrganisationViews organisations = directory.get();
    return participants.stream()
        .filter(
            each -> AccessRule.seesPart(reader, dossier(record, each), participants, organisations))
        .collect(toUnmodifiableSet());
  }

  /** A part binds the lead, who asks for all of them, and who is responsible for it. */
  private static Dossier dossier(TaskRecord record, OrganisationId responsible) {
    return new Dossier(
        record.classification(), Set.copyOf(List.of(record.task().lead(), responsible)));
  }

  /**
   * A page of the tasks that the caller's organisation leads or has a part in.
   *
   * @throws Refused if the caller's roles do not allow reading
   */
  public List<TaskRecord> ofOwn(Caller caller, TaskQuery query) {
    Dossier own =
        new Dossier(Classification.RESTRICTED, Set.of(new OrganisationId(caller.organisation())));
    Refused.throwIf(AccessRule.reading(caller, own, directory.get()));
    return tasks.list(query);
  }
}
