package io.danvan.taskboard.act;

import io.danvan.coordination.commitment.Action;
import java.util.List;
import java.util.Locale;

/** What the form of an action asks for. */
enum Field {
  REASON(Kind.TEXT),
  TEXT(Kind.TEXT),
  RESULT(Kind.TEXT),
  QUESTION(Kind.TEXT),
  ANSWER(Kind.TEXT),
  EXPLANATION(Kind.TEXT),
  WORK(Kind.TEXT),
  CORRECTION(Kind.OPTIONAL_TEXT),
  PERCENT(Kind.PERCENT),
  DUE(Kind.DATE),
  UNTIL(Kind.OPTIONAL_DATE),
  TO(Kind.ORGANISATION),
  METHOD(Kind.METHOD),
  ASKED(Kind.COUNT),
  FINDING(Kind.TEXT),
  EVIDENCE(Kind.DOCUMENT);

  /** How a field is typed in. */
  enum Kind {
    /** A text of at most 1,000 characters. */
    TEXT,
    /** One that may stay empty. */
    OPTIONAL_TEXT,
    /** A number from 0 to 100. */
    PERCENT,
    /** How people were asked. */
    METHOD,
    /** How many there were, at least one. */
    COUNT,
    /** A day. */
    DATE,
    /** One that may stay empty. */
    OPTIONAL_DATE,
    /** An organisation, found by its name. */
    ORGANISATION,
    /** A reference to a document, or none. */
    DOCUMENT
  }

  private final Kind kind;

  Field(Kind kind) {
    this.kind = kind;
  }

  /** The fields of an action's form, in order. */
  static List<Field> of(Action action) {
    return switch (action) {
      case ACCEPT, CONFIRM -> List.of();
      case DECLINE,
          OBJECT,
          RETURN,
          REOPEN,
          REFUSE_EXTENSION,
          REFUSE_TRANSFER,
          RESUME_ESCALATION,
          WITHDRAW,
          DEMAND_EXPLANATION ->
          List.of(REASON);
      case REPORT_PROGRESS -> List.of(PERCENT, TEXT, CORRECTION, EVIDENCE);
      case FULFIL -> List.of(RESULT, EVIDENCE);
      case ASK_EXTENSION, EXTEND -> List.of(DUE, REASON);
      case PAUSE_ESCALATION -> List.of(UNTIL, REASON);
      case ASK_CLARIFICATION -> List.of(QUESTION);
      case ASK_TRANSFER -> List.of(TO, REASON);
      case GIVE_EXPLANATION -> List.of(EXPLANATION);
      case CLARIFY -> List.of(ANSWER);
      case GRANT_TRANSFER -> List.of(TO);
      case VERIFY -> List.of(METHOD, ASKED, FINDING);
      case DISPUTE -> List.of(METHOD, ASKED, REASON);
      case AMEND -> List.of(WORK, RESULT, REASON);
    };
  }

  /** How it is typed in. */
  Kind kind() {
    return kind;
  }

  /** Its name in forms and in commands. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
