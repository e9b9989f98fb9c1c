package io.danvan.coordination.matter.kafka;

import io.danvan.coordination.matter.AnswerForm;
import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.matter.RaisedBy;

/** The controlled lists of matters between the domain and the contract. */
final class MatterWords {
  private MatterWords() {}

  static io.danvan.events.meeting.MatterTopic topic(MatterTopic topic) {
    return switch (topic) {
      case UNKNOWN -> io.danvan.events.meeting.MatterTopic.UNKNOWN;
      case LAND_AND_CLEARANCE -> io.danvan.events.meeting.MatterTopic.LAND_AND_CLEARANCE;
      case ENVIRONMENT -> io.danvan.events.meeting.MatterTopic.ENVIRONMENT;
      case CONSTRUCTION_AND_INFRASTRUCTURE ->
          io.danvan.events.meeting.MatterTopic.CONSTRUCTION_AND_INFRASTRUCTURE;
      case POLICY_AND_SOCIAL_SECURITY ->
          io.danvan.events.meeting.MatterTopic.POLICY_AND_SOCIAL_SECURITY;
      case ADMINISTRATIVE_PROCEDURES ->
          io.danvan.events.meeting.MatterTopic.ADMINISTRATIVE_PROCEDURES;
      case HEALTH -> io.danvan.events.meeting.MatterTopic.HEALTH;
      case EDUCATION -> io.danvan.events.meeting.MatterTopic.EDUCATION;
      case SECURITY_AND_ORDER -> io.danvan.events.meeting.MatterTopic.SECURITY_AND_ORDER;
      case AGRICULTURE_AND_LIVELIHOOD ->
          io.danvan.events.meeting.MatterTopic.AGRICULTURE_AND_LIVELIHOOD;
      case FINANCE_AND_CONTRIBUTIONS ->
          io.danvan.events.meeting.MatterTopic.FINANCE_AND_CONTRIBUTIONS;
      case OTHER -> io.danvan.events.meeting.MatterTopic.OTHER;
    };
  }

  static MatterTopic topic(io.danvan.events.meeting.MatterTopic topic) {
    return switch (topic) {
      case UNKNOWN -> MatterTopic.UNKNOWN;
      case LAND_AND_CLEARANCE -> MatterTopic.LAND_AND_CLEARANCE;
      case ENVIRONMENT -> MatterTopic.ENVIRONMENT;
      case CONSTRUCTION_AND_INFRASTRUCTURE -> MatterTopic.CONSTRUCTION_AND_INFRASTRUCTURE;
      case POLICY_AND_SOCIAL_SECURITY -> MatterTopic.POLICY_AND_SOCIAL_SECURITY;
      case ADMINISTRATIVE_PROCEDURES -> MatterTopic.ADMINISTRATIVE_PROCEDURES;
      case HEALTH -> MatterTopic.HEALTH;
      case EDUCATION -> MatterTopic.EDUCATION;
      case SECURITY_AND_ORDER -> MatterTopic.SECURITY_AND_ORDER;
      case AGRICULTURE_AND_LIVELIHOOD -> MatterTopic.AGRICULTURE_AND_LIVELIHOOD;
      case FINANCE_AND_CONTRIBUTIONS -> MatterTopic.FINANCE_AND_CONTRIBUTIONS;
      case OTHER -> MatterTopic.OTHER;
    };
  }

  static io.danvan.events.meeting.RaisedBy raisedBy(RaisedBy raisedBy) {
    return switch (raisedBy) {
      case UNKNOWN -> io.danvan.events.meeting.RaisedBy.UNKNOWN;
      case CITIZEN -> io.danvan.events.meeting.RaisedBy.CITIZEN;
      case BUSINESS -> io.danvan.events.meeting.RaisedBy.BUSINESS;
    };
  }

  static RaisedBy raisedBy(io.danvan.events.meeting.RaisedBy raisedBy) {
    return switch (raisedBy) {
      case UNKNOWN -> RaisedBy.UNKNOWN;
      case CITIZEN -> RaisedBy.CITIZEN;
      case BUSINESS -> RaisedBy.BUSINESS;
    };
  }

  static io.danvan.events.meeting.MatterAnswer answer(MatterAnswer answer) {
    return switch (answer) {
      case UNKNOWN -> io.danvan.events.meeting.MatterAnswer.UNKNOWN;
      case ACCEPTED -> io.danvan.events.meeting.MatterAnswer.ACCEPTED;
      case REFUSED -> io.danvan.events.meeting.MatterAnswer.REFUSED;
      case TRANSFERRED -> io.danvan.events.meeting.MatterAnswer.TRANSFERRED;
    };
  }

  static MatterAnswer answer(io.danvan.events.meeting.MatterAnswer answer) {
    return switch (answer) {
      case UNKNOWN -> MatterAnswer.UNKNOWN;
      case ACCEPTED -> MatterAnswer.ACCEPTED;
      case REFUSED -> MatterAnswer.REFUSED;
      case TRANSFERRED -> MatterAnswer.TRANSFERRED;
    };
  }

  static io.danvan.events.meeting.AnswerForm form(AnswerForm form) {
    return switch (form) {
      case UNKNOWN -> io.danvan.events.meeting.AnswerForm.UNKNOWN;
      case ORALLY -> io.danvan.events.meeting.AnswerForm.ORALLY;
      case IN_WRITING -> io.danvan.events.meeting.AnswerForm.IN_WRITING;
    };
  }

  static AnswerForm form(io.danvan.events.meeting.AnswerForm form) {
    return switch (form) {
      case UNKNOWN -> AnswerForm.UNKNOWN;
      case ORALLY -> AnswerForm.ORALLY;
      case IN_WRITING -> AnswerForm.IN_WRITING;
    };
  }
}
