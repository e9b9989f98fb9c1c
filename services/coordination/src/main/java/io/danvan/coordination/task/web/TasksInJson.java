package io.danvan.coordination.task.web;

import io.danvan.coordination.common.web.OrderDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How commands on tasks stand in JSON. */
final class TasksInJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  TasksInJson() {
    super("danvan-tasks");
    addDeserializer(TaskOrder.class, new OrderDeserializer<>(TaskOrder.TYPES, TaskOrder::new));
  }
}
