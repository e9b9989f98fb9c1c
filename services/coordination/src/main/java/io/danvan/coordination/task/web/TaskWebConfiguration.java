package io.danvan.coordination.task.web;

import io.danvan.coordination.common.web.openapi.OrderTypes;
import io.danvan.coordination.common.web.openapi.RequestExamples;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.task.TaskReading;
import io.danvan.coordination.task.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JacksonModule;

/** The interface of tasks. */
@Configuration(proxyBeanMethods = false)
@Import(TaskController.class)
public class TaskWebConfiguration {
  @Bean
  TaskViews taskViews(Tasks tasks, TaskReading reading, Directory directory) {
    return new TaskViews(tasks, reading, directory);
  }

  @Bean
  RequestExamples examplesOfNewTasks() {
    return new RequestExamples(NewTask.class, "task", List.of("issue", "issue-by-agency"));
  }

  @Bean
  RequestExamples examplesOfTaskOrders() {
    return new RequestExamples(
        TaskOrder.class, "task", List.of("amend", "amend-a-part", "extend", "close", "withdraw"));
  }

  @Bean
  OrderTypes taskOrders() {
    return new OrderTypes(TaskOrder.class, TaskOrder.TYPES);
  }

  @Bean
  JacksonModule tasksInJson() {
    return new TasksInJson();
  }
}
