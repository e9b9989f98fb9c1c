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
  REPLY(Kind.TEXT),
  ANSWER(Kind.TEXT),
  EXPLANATION(Kind.TEXT),
  WORK(Kind.TEXT),
  CORRECTION(Kind.OPTIONAL_TEXT),
  NEW_VERSION("correction", Kind.TEXT),
  PERCENT(Kind.PERCENT),
  DUE(Kind.DATE),
  UNTIL(Kind.OPTIONAL_DATE),
  TO(Kind.ORGANISATION),
  METHOD(Kind.METHOD),
  ASKED(Kind.COUNT),
  FINDING(Kind.TEXT),
  ON(Kind.PAST_DATE),
  ANSWERS_QUESTION("answersQuestion", Kind.CHECK),
  DOCUMENT(Kind.DOCUMENT),
  EVIDENCE(Kind.DOCUMENTS);

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
    /** A day that is not to come. */
    PAST_DATE,
    /** Something to affirm. */
    CHECK,
    /** An organisation, found by its name. */
    ORGANISATION,
    /** A reference to a document. */
    DOCUMENT,
    /** A reference to a document, or none. */
    DOCUMENTS
  }

  private final String key;
  private final Kind kind;

  Field(Kind kind) {
    this.key = name().toLowerCase(Locale.ROOT);
    this.kind = kind;
  }

  Field(String key, Kind kind) {
    this.key = key;
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
      case DELIVER_ANSWER -> List.of(ON, DOCUMENT, ANSWERS_QUESTION);
      case PUBLISH_ANSWER -> List.of(QUESTION, REPLY, NEW_VERSION, DOCUMENT);
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
    return key;
  }
}
