package io.danvan.coordination.commitment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a commitment stands. Being overdue, due soon or late is no phase: it is computed. */
public sealed interface Phase {
  /** A phase without what it carries, in the order in which work advances. */
  enum Kind {
    /** Asked for, not answered. */
    REQUESTED,
    /** Not taken on; the asker has to think again. */
    DECLINED,
    /** Taken on. */
    ACCEPTED,
    /** Progress has been reported. */
    IN_PROGRESS,
    /** Returned for more work. */
    RETURNED,
    /** Handed in, not judged. */
    FULFILLED,
    /** The asker is content. */
    CONFIRMED,
    /** No longer asked for. */
    WITHDRAWN;

    /** Whether an event may still be owed: all but confirmed and withdrawn. */
    public boolean isOpen() {
      return this != CONFIRMED && this != WITHDRAWN;
    }

    /** Whether somebody has still to hand in a result. */
    public boolean isToBeHandedIn() {
      return switch (this) {
        case REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED -> true;
        case DECLINED, FULFILLED, CONFIRMED, WITHDRAWN -> false;
      };
    }
  }

  /** The phase without what it carries. */
  Kind kind();

  /**
   * The result that is confirmed or waits to be judged, as the version of the response stream at
   * which it was handed in.
   */
  default Optional<Long> judged() {
    return switch (this) {
      case Fulfilled(long fulfilment) -> Optional.of(fulfilment);
      case Confirmed(long fulfilment) -> Optional.of(fulfilment);
      case Requested _, Declined _, Accepted _, InProgress _, Returned _, Withdrawn _ ->
          Optional.empty();
    };
  }

  /**
   * Asked for, not answered.
   *
   * @param version the version of the request stream that is to be answered
   */
  record Requested(long version) implements Phase {
    @Override
    public Kind kind() {
      return Kind.REQUESTED;
    }
  }

  /** Taken on. */
  record Accepted() implements Phase {
    @Override
    public Kind kind() {
      return Kind.ACCEPTED;
    }
  }

  /** Not taken on. */
  record Declined() implements Phase {
    @Override
    public Kind kind() {
      return Kind.DECLINED;
    }
  }

  /** Progress has been reported. */
  record InProgress() implements Phase {
    @Override
    public Kind kind() {
      return Kind.IN_PROGRESS;
    }
  }

  /**
   * Handed in, not judged.
   *
   * @param fulfilment the version of the response stream at which it was handed in
   */
  record Fulfilled(long fulfilment) implements Phase {
    @Override
    public Kind kind() {
      return Kind.FULFILLED;
    }
  }

  /**
   * The asker is content.
   *
   * @param fulfilment the version of the response stream at which it was handed in
   */
  record Confirmed(long fulfilment) implements Phase {
    @Override
    public Kind kind() {
      return Kind.CONFIRMED;
    }
  }

  /**
   * Returned for more work.
   *
   * @param fulfilment the version of the response stream at which it was handed in
   */
  record Returned(long fulfilment) implements Phase {
    @Override
    public Kind kind() {
      return Kind.RETURNED;
    }
  }

  /**
   * No longer asked for.
   *
   * @param successor the commitment that a granted transfer began in its place
   */
  record Withdrawn(@Nullable CommitmentId successor) implements Phase {
    @Override
    public Kind kind() {
      return Kind.WITHDRAWN;
    }
  }
}
