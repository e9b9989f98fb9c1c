package io.danvan.coordination.commitment.kafka;

import io.danvan.coordination.commitment.AnswerManner;
import io.danvan.coordination.commitment.AnswerOwed;

/** The words about answers, between the domain and the contract. */
final class AnswerWords {
  private AnswerWords() {}

  static io.danvan.events.commitment.AnswerOwed toContract(AnswerOwed owed) {
    return switch (owed) {
      case UNKNOWN -> io.danvan.events.commitment.AnswerOwed.UNKNOWN;
      case NOBODY -> io.danvan.events.commitment.AnswerOwed.NOBODY;
      case THE_PEOPLE -> io.danvan.events.commitment.AnswerOwed.THE_PEOPLE;
      case ONE_HOUSEHOLD -> io.danvan.events.commitment.AnswerOwed.ONE_HOUSEHOLD;
    };
  }

  static AnswerOwed toDomain(io.danvan.events.commitment.AnswerOwed owed) {
    return switch (owed) {
      case UNKNOWN -> AnswerOwed.UNKNOWN;
      case NOBODY -> AnswerOwed.NOBODY;
      case THE_PEOPLE -> AnswerOwed.THE_PEOPLE;
      case ONE_HOUSEHOLD -> AnswerOwed.ONE_HOUSEHOLD;
    };
  }

  static io.danvan.events.commitment.AnswerManner toContract(AnswerManner manner) {
    return switch (manner) {
      case UNKNOWN -> io.danvan.events.commitment.AnswerManner.UNKNOWN;
      case PUBLISHED -> io.danvan.events.commitment.AnswerManner.PUBLISHED;
      case DELIVERED -> io.danvan.events.commitment.AnswerManner.DELIVERED;
    };
  }

  static AnswerManner toDomain(io.danvan.events.commitment.AnswerManner manner) {
    return switch (manner) {
      case UNKNOWN -> AnswerManner.UNKNOWN;
      case PUBLISHED -> AnswerManner.PUBLISHED;
      case DELIVERED -> AnswerManner.DELIVERED;
    };
  }
}
