package io.danvan.coordination.task.web;

import io.danvan.coordination.common.web.DueView;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.task.SixClears;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskReading;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.Tasks;
import io.danvan.platform.security.Caller;
import java.util.List;

/** Shows tasks to callers. Who may see them is decided before. */
final class TaskViews {
  private final Tasks tasks;
  private final TaskReading reading;
  private final Directory directory;

  TaskViews(Tasks tasks, TaskReading reading, Directory directory) {
    this.tasks = tasks;
    this.reading = reading;
    this.directory = directory;
  }

  List<TaskView> list(List<TaskRecord> records, Caller caller) {
    return records.stream().map(record -> view(record, caller)).toList();
  }

  TaskView view(TaskRecord record, Caller caller) {
    Task task = record.task();
    SixClears clears = task.clears();
    Names names = new Names(directory.now());
    return new TaskView(
        task.id(),
        Long.toString(task.version()),
        names.of(task.lead()),
        record.classification(),
        task.status(),
        task.title(),
        names.of(clears.position()),
        clears.work(),
        clears.responsibility(),
        clears.authority(),
        DueView.of(task.dues()),
        clears.result(),
        task.issue().at(),
        tasks.phases(task.id(), reading.partsSeen(caller, record)),
        "/api/tasks/" + task.id() + "/parts");
  }
}
