package io.danvan.coordination.decision;

import io.danvan.platform.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a command comes to: an outcome to write down, or a refusal. Nothing else happened yet.
 *
 * @param <T> the outcome
 */
public sealed interface Decision<T> {
  /** The command is granted. */
  record Granted<T>(T outcome) implements Decision<T> {
    @Override
    public <U> Decision<U> then(Function<T, Decision<U>> further) {
      return further.apply(outcome);
    }
  }

  /** The command is refused. */
  record Refused<T>(Refusal refusal) implements Decision<T> {
    @Override
    public <U> Decision<U> then(Function<T, Decision<U>> further) {
      return new Refused<>(refusal);
    }
  }

  /** Grants the command. */
  static <T> Decision<T> granted(T outcome) {
    return new Granted<>(outcome);
  }

  /** Refuses the command. */
  static <T> Decision<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Goes on with the outcome, or stays refused. */
  <U> Decision<U> then(Function<T, Decision<U>> further);

  /** Makes another outcome of this one, or stays refused. */
  default <U> Decision<U> map(Function<T, U> change) {
    return then(outcome -> granted(change.apply(outcome)));
  }

  /**
   * The outcome; ends the unit of work if there is none.
   *
   * @throws io.danvan.platform.refusal.Refused with the refusal
   */
  default T orThrow() {
    return switch (this) {
      case Granted<T>(T outcome) -> outcome;
      case Refused<T>(Refusal refusal) -> throw new io.danvan.platform.refusal.Refused(refusal);
    };
  }

  /** All outcomes, or the first refusal among them. */
  static <T> Decision<List<T>> all(List<Decision<T>> decisions) {
    List<T> outcomes = new ArrayList<>(decisions.size());
    for (Decision<T> decision : decisions) {
      switch (decision) {
        case Granted<T>(T outcome) -> outcomes.add(outcome);
        case Refused<T>(Refusal refusal) -> {
          return refused(refusal);
        }
      }
    }
    return granted(List.copyOf(outcomes));
  }
}
