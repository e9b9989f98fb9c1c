package io.danvan.taskboard.board;

import io.danvan.coordination.answer.Answer;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.UnitId;
import java.util.List;
import java.util.Optional;

/** The answers that stand in public, for those who have not signed in. */
public interface PublicAnswers {
  /** How many are told of at most. */
  int MOST = 100;

  /** Those to the people of a unit, the latest first. */
  List<Answer> of(UnitId unit);

  /** An answer with all its versions. */
  Optional<Answer> find(AnswerId id);
}
