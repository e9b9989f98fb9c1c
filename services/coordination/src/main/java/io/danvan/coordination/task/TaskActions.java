package io.danvan.coordination.task;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.decision.OnceByOrigin;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.refusal.StaleVersion;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands on tasks, with all that they mean for the parts. Runs in the caller's
 * transaction, which a refusal ends.
 */
public final class TaskActions {
  private final Tasks tasks;
  private final Situations situations;
  private final OnceByOrigin once;

  /** Commands on these tasks. */
  public TaskActions(Tasks tasks, Situations situations, OnceByOrigin once) {
    this.tasks = tasks;
    this.situations = situations;
    this.once = once;
  }

  /**
   * Issues a task.
   *
   * @param classification who may read it and its parts, for ever
   * @return the task, or the one that the same record of an agency's system began earlier
   * @throws Refused if a rule forbids it
   */
  public TaskId issue(
      Caller caller,
      TaskCommand.IssueTask command,
      Classification classification,
      @Nullable Origin origin) {
    Refused.throwIf(AccessRule.acting(caller, command));
    Situation situation = situations.of(caller, origin, "tasks/" + TaskAction.of(command));
    return new TaskId(
        once.run(
            caller,
            origin,
            TaskAction.ISSUE,
            null,
            () -> {
              TaskDecided decided = new TaskDecider(situation).issue(command).orThrow();
              tasks.begin(decided, classification);
              return decided.event().task().value();
            }));
  }

  /**
   * Carries out a command on a task that there is.
   *
   * @param seen the version of the task that the command's author had seen
   * @throws Refused if a rule forbids it
   */
  public void act(
      Caller caller, TaskId id, long seen, TaskCommand.OnTask command, @Nullable Origin origin) {
    Refused.throwIf(AccessRule.acting(caller, command));
    Situation situation = situations.of(caller, origin, "tasks/" + TaskAction.of(command));
    once.run(
        caller,
        origin,
        TaskAction.of(command),
        id.value(),
        () -> {
          carryOut(caller, id, seen, command, situation);
          return id.value();
        });
  }

  private void carryOut(
      Caller caller, TaskId id, long seen, TaskCommand.OnTask command, Situation situation) {
    HeldTask held = tasks.lock(id).orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Task task = held.record().task();
    Dossier dossier = new Dossier(held.record().classification(), tasks.participants(task));
    Refused.throwIf(AccessRule.reading(caller, dossier, situation.organisations()));
    if (task.version() != seen) {
      throw new Refused(
          new StaleVersion(Long.toString(task.version()), held.record().changesSince(seen)));
    }
    tasks.append(
        new TaskDecider(situation).decide(command, task, held.commitments()).orThrow(), held);
  }
}
