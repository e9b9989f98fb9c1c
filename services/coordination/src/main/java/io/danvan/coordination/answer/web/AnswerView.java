package io.danvan.coordination.answer.web;

import io.danvan.coordination.answer.Answer;
import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.common.web.Names;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with all its versions.
 *
 * @param responsible the body that answers
 * @param unit the unit whose people are answered
 * @param versions the first one first; the last one is in force
 */
record AnswerView(
    AnswerId id, Names.Organisation responsible, UnitId unit, List<VersionView> versions) {
  /**
   * A version of an answer.
   *
   * @param correction why it takes the place of the one before
   * @param redacted whether its texts were blanked by law
   */
  record VersionView(
      long version,
      LocalDate publishedOn,
      FreeText question,
      FreeText reply,
      DocumentReference document,
      @Nullable FreeText correction,
      boolean redacted) {
    private static VersionView of(Recorded<AnswerPublished> recorded) {
      AnswerPublished it = recorded.event();
      return new VersionView(
          recorded.version(),
          it.publishedOn(),
          it.question(),
          it.reply(),
          it.document(),
          it.correction(),
          recorded.redacted());
    }
  }

  static AnswerView of(Answer answer, Names names) {
    AnswerPublished latest = answer.latest().event();
    return new AnswerView(
        answer.id(),
        names.of(latest.author().organisation()),
        latest.unit(),
        answer.versions().stream().map(VersionView::of).toList());
  }
}
