package io.danvan.coordination.task;

import java.util.List;

/** The names of the commands on tasks, as the interface has them. */
public final class TaskAction {
  /** {@link TaskCommand.IssueTask}. */
  public static final String ISSUE = "issue";

  /** {@link TaskCommand.AmendTask}. */
  public static final String AMEND = "amend";

  /** {@link TaskCommand.ExtendTask}. */
  public static final String EXTEND = "extend";

  /** {@link TaskCommand.CloseTask}. */
  public static final String CLOSE = "close";

  /** {@link TaskCommand.WithdrawTask}. */
  public static final String WITHDRAW = "withdraw";

  /** All of them. */
  public static final List<String> ALL = List.of(ISSUE, AMEND, EXTEND, CLOSE, WITHDRAW);

  private TaskAction() {}

  /** The name of a command. */
  public static String of(TaskCommand command) {
    return switch (command) {
      case TaskCommand.IssueTask _ -> ISSUE;
      case TaskCommand.AmendTask _ -> AMEND;
      case TaskCommand.ExtendTask _ -> EXTEND;
      case TaskCommand.CloseTask _ -> CLOSE;
      case TaskCommand.WithdrawTask _ -> WITHDRAW;
    };
  }
}
