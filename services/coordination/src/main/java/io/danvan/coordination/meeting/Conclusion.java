package io.danvan.coordination.meeting;

import io.danvan.coordination.commitment.AnswerOwed;
import io.danvan.coordination.commitment.NewRequest;
import io.danvan.coordination.common.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting concluded: the work that an organisation is to be asked for.
 *
 * @param result what proves it
 * @param due the last day
 * @param oneHousehold whether it is about one household, whose answer is never published; not, if
 *     nothing is said
 */
public record Conclusion(
    OrganisationId responsible,
    String work,
    String result,
    LocalDate due,
    @Nullable Boolean oneHousehold) {
  /** As a request like any other. */
  NewRequest request() {
    return new NewRequest(responsible, work, result, due);
  }

  boolean isAboutOneHousehold() {
    return Boolean.TRUE.equals(oneHousehold);
  }

  /** What comes of a meeting with the people is owed an answer; its host does not choose that. */
  AnswerOwed answerOwedAfter(MeetingKind kind) {
    if (!kind.isPublic()) {
      return AnswerOwed.NOBODY;
    }
    return isAboutOneHousehold() ? AnswerOwed.ONE_HOUSEHOLD : AnswerOwed.THE_PEOPLE;
  }
}
