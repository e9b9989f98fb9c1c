package io.danvan.coordination.meeting.web;

import io.danvan.coordination.common.web.OrderDeserializer;
import io.danvan.coordination.common.web.openapi.OrderTypes;
import io.danvan.coordination.common.web.openapi.RequestExamples;
import io.danvan.coordination.directory.Directory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** The interface of meetings. */
@Configuration(proxyBeanMethods = false)
@Import(MeetingController.class)
public class MeetingWebConfiguration {
  @Bean
  MeetingViews meetingViews(Directory directory) {
    return new MeetingViews(directory);
  }

  @Bean
  RequestExamples examplesOfNewMeetings() {
    return new RequestExamples(
        NewMeeting.class, "meeting", List.of("plan-reception", "plan-dialogue-by-agency"));
  }

  @Bean
  RequestExamples examplesOfNewSchedules() {
    return new RequestExamples(NewSchedule.class, "meeting", List.of("plan-schedule"));
  }

  @Bean
  RequestExamples examplesOfMeetingOrders() {
    return new RequestExamples(
        MeetingOrder.class,
        "meeting",
        List.of("move", "report-held", "report-not-held", "issue-notice", "announce-results"));
  }

  @Bean
  OrderTypes meetingOrders() {
    return new OrderTypes(MeetingOrder.class, MeetingOrder.TYPES);
  }

  @Bean
  JacksonModule meetingsInJson() {
    return new SimpleModule("danvan-meetings")
        .addDeserializer(
            MeetingOrder.class, new OrderDeserializer<>(MeetingOrder.TYPES, MeetingOrder::new));
  }
}
