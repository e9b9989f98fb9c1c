package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Verdict.requestPrevails;
import static io.danvan.coordination.commitment.Verdict.responsePrevails;

import io.danvan.coordination.commitment.RequestEvent.Amended;
import io.danvan.coordination.commitment.RequestEvent.Clarified;
import io.danvan.coordination.commitment.RequestEvent.Confirmed;
import io.danvan.coordination.commitment.RequestEvent.Escalated;
import io.danvan.coordination.commitment.RequestEvent.EscalationPaused;
import io.danvan.coordination.commitment.RequestEvent.EscalationResumed;
import io.danvan.coordination.commitment.RequestEvent.Extended;
import io.danvan.coordination.commitment.RequestEvent.ExtensionRefused;
import io.danvan.coordination.commitment.RequestEvent.Reopened;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.commitment.RequestEvent.Returned;
import io.danvan.coordination.commitment.RequestEvent.TransferGranted;
import io.danvan.coordination.commitment.RequestEvent.TransferRefused;
import io.danvan.coordination.commitment.RequestEvent.Withdrawn;
import io.danvan.coordination.commitment.ResponseEvent.Accepted;
import io.danvan.coordination.commitment.ResponseEvent.AnswerGiven;
import io.danvan.coordination.commitment.ResponseEvent.ClarificationAsked;
import io.danvan.coordination.commitment.ResponseEvent.Declined;
import io.danvan.coordination.commitment.ResponseEvent.ExplanationGiven;
import io.danvan.coordination.commitment.ResponseEvent.ExtensionAsked;
import io.danvan.coordination.commitment.ResponseEvent.Fulfilled;
import io.danvan.coordination.commitment.ResponseEvent.Objected;
import io.danvan.coordination.commitment.ResponseEvent.ProgressReported;
import io.danvan.coordination.commitment.ResponseEvent.TransferAsked;

/**
 * Decides every pair of a request event and a response event that were written without knowledge of
 * each other. The merge reads it to fold such pairs, and a command's precondition reads it to tell
 * whether what its author had not seen matters: one table, so that the two cannot disagree.
 *
 * <p>No clock has a say: clocks differ between services, and who is later is not who is right.
 */
public final class ConcurrencyTable {
  private ConcurrencyTable() {}

  /** The verdict on a pair of which neither author had seen the other's event. */
  public static Verdict verdict(RequestEvent request, ResponseEvent response) {
    return switch (request) {
      case Requested _ -> Verdict.independent("An answer has always seen what it answers.");
      case Amended _ -> amended(response);
      case Extended _ -> extended(response);
      case ExtensionRefused _ -> answered(response, "a refusal of an extension");
      case Clarified _ -> clarified(response);
      case TransferGranted _ -> ended(response, "The work has passed to another organisation");
      case TransferRefused _ -> answered(response, "a refusal of a transfer");
      case Confirmed _ -> confirmed(response);
      case Returned _ -> returned(response);
      case Reopened _ -> reopened(response);
      case Escalated _ ->
          Verdict.independent("A step of the ladder changes who watches, not what is owed.");
      case EscalationPaused _ ->
          Verdict.independent("The ladder waits; what is owed stays as it is.");
      case EscalationResumed _ ->
          Verdict.independent("The ladder goes on; what is owed stays as it is.");
      case Withdrawn _ -> ended(response, "Nobody asks for the work any more");
    };
  }

  /** Whether two events hold although neither author had seen the other's. */
  static boolean independent(ExchangeEvent one, ExchangeEvent other) {
    return switch (one) {
      case RequestEvent request ->
          other instanceof ResponseEvent response && verdict(request, response).isIndependent();
      case ResponseEvent response ->
          other instanceof RequestEvent request && verdict(request, response).isIndependent();
    };
  }

  private static Verdict amended(ResponseEvent response) {
    return switch (response) {
      case Accepted _ -> requestPrevails("It accepted what is no longer asked.");
      case Declined _ -> requestPrevails("It declined what is no longer asked.");
      case Objected _ -> requestPrevails("It objected to what is no longer asked.");
      case Fulfilled _ ->
          requestPrevails("The result answers what is no longer asked; it is kept as evidence.");
      case ProgressReported _ ->
          Verdict.independent("Work done is a fact; it accepts nothing of what is asked now.");
      case ExtensionAsked _, ClarificationAsked _, TransferAsked _ ->
          Verdict.independent(
              "The question stays open, and the new request still has to be answered.");
      case AnswerGiven _ -> answer();
      case ExplanationGiven _ -> explanation();
    };
  }

  private static Verdict extended(ResponseEvent response) {
    return switch (response) {
      case Declined _ -> Verdict.independent("A later date does not revive what was declined.");
      case ExtensionAsked _ ->
          Verdict.independent(
              "The asker has not seen this question: it stays open until answered.");
      case Fulfilled _ ->
          Verdict.independent("The result is handed in; it is measured by the later date.");
      case Accepted _, Objected _, ProgressReported _, ClarificationAsked _, TransferAsked _ ->
          Verdict.independent("The date moves and nothing else.");
      case AnswerGiven _ -> answer();
      case ExplanationGiven _ -> explanation();
    };
  }

  private static Verdict clarified(ResponseEvent response) {
    return switch (response) {
      case ClarificationAsked _, Objected _ ->
          Verdict.independent("The asker has not seen this one: it stays open until answered.");
      case Declined _ -> Verdict.independent("An answer does not revive what was declined.");
      case Accepted _, ProgressReported _, ExtensionAsked _, TransferAsked _, Fulfilled _ ->
          Verdict.independent("An answer explains what is asked and does not change it.");
      case AnswerGiven _ -> answer();
      case ExplanationGiven _ -> explanation();
    };
  }

  private static Verdict answered(ResponseEvent response, String answer) {
    return switch (response) {
      case ExtensionAsked _, TransferAsked _ ->
          Verdict.independent("An answer closes only questions that its author had seen.");
      case Accepted _, Declined _, Objected _, ProgressReported _, ClarificationAsked _ ->
          Verdict.independent("What is asked stays as it was after " + answer + ".");
      case Fulfilled _ ->
          Verdict.independent("The result is handed in; " + answer + " changes no work.");
      case AnswerGiven _ -> answer();
      case ExplanationGiven _ -> explanation();
    };
  }

  private static Verdict ended(ResponseEvent response, String why) {
    return switch (response) {
      case Fulfilled _ -> requestPrevails(why + "; the result is kept as evidence.");
      case ProgressReported _ -> requestPrevails(why + "; the progress is kept.");
      case Accepted _, Declined _, Objected _ -> requestPrevails(why + ".");
      case ExtensionAsked _, ClarificationAsked _, TransferAsked _ ->
          requestPrevails(why + ", so there is nothing left to ask.");
      case AnswerGiven _ -> answer();
      case ExplanationGiven _ -> explanation();
    };
  }

  private static Verdict confirmed(ResponseEvent response) {
    return switch (response) {
      case Fulfilled _ ->
          responsePrevails("A confirmation binds only the result it names; this one is newer.");
      case ProgressReported _ -> requestPrevails("It is done; the progress is kept.");
      case Accepted _, Declined _, Objected _ ->
          requestPrevails("It is done: the result confirmed came after any such answer.");
      case ExtensionAsked _, ClarificationAsked _, TransferAsked _ ->
          requestPrevails("It is done, so there is nothing left to ask.");
      case AnswerGiven _ -> answer();
      case ExplanationGiven _ -> explanation();
    };
  }

  private static Verdict returned(ResponseEvent response) {
    return switch (response) {
      case Fulfilled _ ->
          responsePrevails("A return binds only the result it names; this one is newer.");
      case ProgressReported _ ->
          requestPrevails("The return is still to be answered; the progress is kept.");
      case Accepted _, Declined _, Objected _ ->
          requestPrevails("The work was taken on before the result that is returned.");
      case ExtensionAsked _, ClarificationAsked _, TransferAsked _ ->
          Verdict.independent("The question stays open; the work goes on.");
      case AnswerGiven _ -> answer();
      case ExplanationGiven _ -> explanation();
    };
  }

  private static Verdict reopened(ResponseEvent response) {
    return switch (response) {
      case Fulfilled _ ->
          responsePrevails("The asker has not seen this result: it is to be judged first.");
      case Accepted _, Declined _, Objected _ ->
          requestPrevails("The work was taken on before the result that had been confirmed.");
      case ProgressReported _ -> Verdict.independent("The work goes on, as both say.");
      case ExtensionAsked _, ClarificationAsked _, TransferAsked _ ->
          Verdict.independent("The question stays open; the work goes on.");
      case AnswerGiven _ -> answer();
      case ExplanationGiven _ -> explanation();
    };
  }

  /** {@link AnswerState} compares what it had seen with what was taken up again. */
  private static Verdict answer() {
    return Verdict.independent(
        "The people were told; whether that still counts depends on what the answer had seen.");
  }

  private static Verdict explanation() {
    return Verdict.independent(
        "An explanation is owed to the superior who demanded it, not to the asker.");
  }
}
