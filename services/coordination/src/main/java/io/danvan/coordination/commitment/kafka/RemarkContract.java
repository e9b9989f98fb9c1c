package io.danvan.coordination.commitment.kafka;

import static io.danvan.coordination.commitment.kafka.CommitmentContract.author;
import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.RemarkEvent;
import io.danvan.coordination.commitment.Survey;
import io.danvan.events.commitment.Disputed;
import io.danvan.events.commitment.ExplanationDemanded;
import io.danvan.events.commitment.SurveyMethod;
import io.danvan.events.commitment.Verified;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The events of remark streams, between the domain and the contract. */
final class RemarkContract {
  private RemarkContract() {}

  static SpecificRecord write(RemarkEvent event) {
    return switch (event) {
      case RemarkEvent.ExplanationDemanded it ->
          new ExplanationDemanded(
              it.commitment().value(), toContract(it.author()), toContract(it.reason()));
      case RemarkEvent.Verified it ->
          new Verified(
              it.commitment().value(),
              toContract(it.author()),
              it.fulfilment(),
              toContract(it.finding()),
              method(it.survey()),
              it.survey().asked());
      case RemarkEvent.Disputed it ->
          new Disputed(
              it.commitment().value(),
              toContract(it.author()),
              it.fulfilment(),
              toContract(it.reason()),
              method(it.survey()),
              it.survey().asked());
    };
  }

  static @Nullable RemarkEvent read(SpecificRecord record) {
    return switch (record) {
      case ExplanationDemanded it ->
          new RemarkEvent.ExplanationDemanded(
              new CommitmentId(it.getCommitment()),
              author(it.getAuthor()),
              toDomain(it.getReason()));
      case Verified it ->
          new RemarkEvent.Verified(
              new CommitmentId(it.getCommitment()),
              author(it.getAuthor()),
              it.getFulfilment(),
              toDomain(it.getFinding()),
              survey(it.getMethod(), it.getAsked()));
      case Disputed it ->
          new RemarkEvent.Disputed(
              new CommitmentId(it.getCommitment()),
              author(it.getAuthor()),
              it.getFulfilment(),
              toDomain(it.getReason()),
              survey(it.getMethod(), it.getAsked()));
      default -> null;
    };
  }

  private static SurveyMethod method(Survey survey) {
    return switch (survey.method()) {
      case UNKNOWN -> SurveyMethod.UNKNOWN;
      case INTERVIEWS -> SurveyMethod.INTERVIEWS;
      case RESIDENTS_MEETING -> SurveyMethod.RESIDENTS_MEETING;
      case QUESTIONNAIRE -> SurveyMethod.QUESTIONNAIRE;
      case TELEPHONE -> SurveyMethod.TELEPHONE;
    };
  }

  private static Survey survey(SurveyMethod method, int asked) {
    return new Survey(
        switch (method) {
          case UNKNOWN -> io.danvan.coordination.commitment.SurveyMethod.UNKNOWN;
          case INTERVIEWS -> io.danvan.coordination.commitment.SurveyMethod.INTERVIEWS;
          case RESIDENTS_MEETING ->
              io.danvan.coordination.commitment.SurveyMethod.RESIDENTS_MEETING;
          case QUESTIONNAIRE -> io.danvan.coordination.commitment.SurveyMethod.QUESTIONNAIRE;
          case TELEPHONE -> io.danvan.coordination.commitment.SurveyMethod.TELEPHONE;
        },
        asked);
  }
}
