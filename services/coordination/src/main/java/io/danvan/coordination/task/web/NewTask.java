package io.danvan.coordination.task.web;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.task.TaskCommand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task to be issued, as it comes in.
 *
 * @param due the last day
 * @param parts what is asked of whom, the lead's own part among them
 * @param classification who may read it, for ever; {@code COORDINATION} if it says nothing
 * @param origin the record of an agency's own system that it comes from, if one does
 */
record NewTask(
    String title,
    TaskCommand.Clears clears,
    LocalDate due,
    List<TaskCommand.NewPart> parts,
    @Nullable Classification classification,
    @Nullable Origin origin) {
  TaskCommand.IssueTask command() {
    return new TaskCommand.IssueTask(title, clears, due, parts);
  }

  Classification classificationOrDefault() {
    return classification == null ? Classification.COORDINATION : classification;
  }
}
