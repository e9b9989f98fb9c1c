package io.danvan.coordination.decision;

import java.util.Locale;
import java.util.Map;

/** The rules that a command can break. A code, once released, keeps its meaning for ever. */
public enum Reason {
  /** The organisation named is not in the directory. */
  UNKNOWN_ORGANISATION(422),
  /** The position named is not one of the organisation. */
  UNKNOWN_POSITION(422),
  /** The asker has no standing towards the organisation asked. */
  NO_STANDING(422),
  /** The standing between the two does not allow this answer. */
  STANDING_FORBIDS(422),
  /** Only the commitment's asker, or its responsible organisation, may do this. */
  NOT_YOURS(403),
  /** The record lies outside what the organisation may see or act on. */
  OUTSIDE_JURISDICTION(403),
  /** The account's roles do not allow this. */
  ROLE_NOT_ALLOWED(403),
  /** The organisation's own service takes its commands, not this one. */
  NOT_SERVED_HERE(403),
  /** The agency's record belongs to another command already. */
  ORIGIN_USED(422),
  /** An agency's record is named by a system code and an identifier without blanks. */
  MALFORMED_ORIGIN(422),
  /** Not now: the commitment or the task is in another phase. */
  OUT_OF_TURN(409),
  /** Such a question is open already. */
  ALREADY_ASKED(409),
  /** No such question is open. */
  NOTHING_ASKED(409),
  /** An explanation demanded by this superior is still open. */
  ALREADY_DEMANDED(409),
  /** No such explanation is demanded. */
  NOTHING_DEMANDED(409),
  /** The ladder does not wait. */
  NOT_PAUSED(409),
  /** The task is closed or withdrawn: nothing in it is opened again. */
  TASK_OVER(409),
  /** A part of the task is still open. */
  PARTS_OPEN(409),
  /** The organisations of this service have written no such event. */
  UNKNOWN_EVENT(422),
  /** Another organisation wrote the event. */
  EVENT_OF_ANOTHER(403),
  /** Events of its type have no text. */
  NOTHING_TO_REDACT(422),
  /** Who asked for something or is responsible for it does not verify it. */
  OWN_WORK(403),
  /** The organisation has found the same of this result already. */
  ALREADY_FOUND(409),
  /** At least one person was asked, and at most 100,000. */
  ASKED_OUT_OF_RANGE(422),
  /** No answer to the people is owed for this. */
  NO_ANSWER_OWED(409),
  /** The answer is owed to one household: it is delivered and never published. */
  ANSWER_NOT_PUBLIC(409),
  /** The people have to be answered before the result is handed in. */
  ANSWER_MISSING(409),
  /** The answer is not what it must be: it answers the question, in plain language. */
  CHECKLIST_NOT_MET(422),
  /** The work was taken up again after the answer was drafted. */
  DRAFT_TOO_OLD(409),
  /** Who drafted an answer does not publish it. */
  OWN_DRAFT(403),
  /** The version named has not reached this service yet. */
  VERSION_NOT_ARRIVED(409),
  /** The date lies in the past. */
  DATE_IN_THE_PAST(422),
  /** An extension must name a later date than the one in force. */
  DATE_NOT_LATER(422),
  /** A part cannot be due after its task. */
  DUE_AFTER_TASK(422),
  /** What is reported as past lies in the future. */
  DATE_IN_THE_FUTURE(422),
  /** What came of something cannot be dated before it. */
  DATE_TOO_EARLY(422),
  /** Something ends before it begins. */
  ENDS_BEFORE_IT_BEGINS(422),
  /** What is reported as held goes on, or is still to come. */
  NOT_OVER_YET(422),
  /** A field names something that this release does not know. */
  UNKNOWN_VALUE(422),
  /** The law has it announced to everybody. */
  MUST_BE_PUBLIC(422),
  /** A meeting that was delegated names who led it and why; another one does not. */
  DELEGATION_UNCLEAR(422),
  /** A later report says why it takes the place of an earlier one; the first one does not. */
  CORRECTION_UNCLEAR(422),
  /** An organisation is named more than once. */
  DUPLICATE_ORGANISATION(422),
  /** At least one came for an organisation that took part, and at most 100,000. */
  ATTENDEES_OUT_OF_RANGE(422),
  /** Nothing is concluded. */
  NOTHING_CONCLUDED(422),
  /** A schedule names no day. */
  NO_DAY(422),
  /** Each day of a schedule is later than the one before. */
  DAYS_OUT_OF_ORDER(422),
  /** Two days of a schedule would be kept on the same working day. */
  SAME_WORKING_DAY(422),
  /** A periodic reception is moved to a day on which nobody works. */
  NOT_WORKED(422),
  /** A notice of this number was issued for the meeting already. */
  NOTICE_ISSUED(409),
  /** Only at meetings with the people matters are raised. */
  NOT_FOR_THE_PEOPLE(422),
  /** Nothing is raised. */
  NOTHING_RAISED(422),
  /** Something was raised at the meeting: that it was held, and when, is not taken back. */
  MATTERS_RAISED(409),
  /** At least one raised a matter, and at most 100,000. */
  COUNT_OUT_OF_RANGE(422),
  /** The unit named is not in the directory. */
  UNKNOWN_UNIT(422),
  /** A matter that was passed on names to whom; another one does not. */
  TRANSFER_UNCLEAR(422),
  /** There is no answer yet that could be corrected. */
  NOTHING_TO_CORRECT(409),
  /** No follow-up is named. */
  NO_FOLLOW_UP(422),
  /** The commitment named is no conclusion of the meeting. */
  UNKNOWN_FOLLOW_UP(422),
  /** A follow-up is named more than once. */
  DUPLICATE_FOLLOW_UP(422),
  /** The last day for its answer is over: a matter does not vanish instead of being answered. */
  TAKEN_BACK_TOO_LATE(409),
  /** No receipt has this code, or it has another one now. */
  RECEIPT_UNKNOWN(404),
  /** Nothing is owed yet that could be called not done. */
  NOTHING_OWED_YET(409),
  /** It was said already, and nothing has happened since. */
  ALREADY_SAID(409),
  /** Only a commune's committee counts complaints. */
  NOT_A_COMMUNES_COMMITTEE(403),
  /** Complaints are counted for this year or the one before. */
  YEAR_OUT_OF_RANGE(422),
  /** The organisation owes nothing by this rule in this month. */
  NOTHING_OWED(404),
  /** A term is explained from its first day on. */
  TERM_NOT_BEGUN(409),
  /** The last day for explaining the term is over. */
  PERIOD_CLOSED(409),
  /** More of something than one event may name. */
  TOO_MANY(422),
  /** A document cannot be dated in the future. */
  DOCUMENT_DATE_IN_THE_FUTURE(422),
  /** The lead organisation's own part is missing. */
  OWN_PART_MISSING(422),
  /** An organisation has more than one part. */
  DUPLICATE_PART(422),
  /** The part named does not belong to the task. */
  UNKNOWN_PART(422),
  /** A percentage is 0 to 100. */
  PERCENT_OUT_OF_RANGE(422),
  /** Progress went back and nothing says why. */
  PERCENT_GOES_BACK(422),
  /** An amendment that changes nothing. */
  NOTHING_CHANGED(422),
  /** A text is missing. */
  TEXT_MISSING(422),
  /** A text has a character that neither means anything nor can be kept everywhere. */
  CONTROL_CHARACTER(422),
  /** A document's number, link or checksum is malformed. */
  MALFORMED_DOCUMENT(422),
  /** More documents than one event may name. */
  TOO_MANY_DOCUMENTS(422),
  /** A second look is asked for at a text in which nothing is found. */
  NOTHING_TO_LOOK_AT(422),
  /** No second look lets an identity or a telephone number pass. */
  NUMBER_NOT_ALLOWED(422),
  /** Who asked for a second look does not take it. */
  OWN_SECOND_LOOK(403),
  /** The second look was taken already, or nobody took it in time. */
  SECOND_LOOK_OVER(409);

  private final int status;

  Reason(int status) {
    this.status = status;
  }

  /** The stable name that client programs branch on, for example {@code own-part-missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** A refusal by this rule that needs no facts. */
  public CoordinationRefused refused() {
    return new CoordinationRefused(this, Map.of());
  }

  /** A refusal by this rule with one fact. */
  public CoordinationRefused refused(String name, Object value) {
    return new CoordinationRefused(this, Map.of(name, value));
  }

  /** A refusal by this rule with its facts. */
  public CoordinationRefused refused(Map<String, Object> arguments) {
    return new CoordinationRefused(this, arguments);
  }
}
