package io.danvan.coordination.task.web;

import io.danvan.coordination.common.Origin;
import io.danvan.coordination.task.TaskAction;
import io.danvan.coordination.task.TaskCommand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command on a task as it comes in.
 *
 * @param origin the record of an agency's own system that it comes from, if one does
 */
record TaskOrder(TaskCommand.OnTask command, @Nullable Origin origin) {
  /** The commands by the actions that name them. */
  static final Map<String, Class<? extends TaskCommand.OnTask>> TYPES =
      Map.of(
          TaskAction.AMEND, TaskCommand.AmendTask.class,
          TaskAction.EXTEND, TaskCommand.ExtendTask.class,
          TaskAction.CLOSE, TaskCommand.CloseTask.class,
          TaskAction.WITHDRAW, TaskCommand.WithdrawTask.class);
}
