package io.danvan.coordination.commitment.kafka;

import static io.danvan.coordination.commitment.kafka.CommitmentContract.stamp;
import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.Rung;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.LadderId;
import io.danvan.coordination.directory.kafka.LadderEvents;
import io.danvan.coordination.standing.Standing;
import io.danvan.events.commitment.Amended;
import io.danvan.events.commitment.Clarified;
import io.danvan.events.commitment.Confirmed;
import io.danvan.events.commitment.Escalated;
import io.danvan.events.commitment.EscalationPaused;
import io.danvan.events.commitment.EscalationResumed;
import io.danvan.events.commitment.Extended;
import io.danvan.events.commitment.ExtensionRefused;
import io.danvan.events.commitment.Reopened;
import io.danvan.events.commitment.Requested;
import io.danvan.events.commitment.Returned;
import io.danvan.events.commitment.SourceKind;
import io.danvan.events.commitment.TransferGranted;
import io.danvan.events.commitment.TransferRefused;
import io.danvan.events.commitment.Withdrawn;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The events of request streams, between the domain and the contract. */
final class RequestContract {
  private RequestContract() {}

  static SpecificRecord write(RequestEvent event) {
    return switch (event) {
      case RequestEvent.Requested it ->
          new Requested(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.responsible().value(),
              source(it.source()),
              standing(it.standing()),
              toContract(it.work()),
              toContract(it.result()),
              it.due(),
              it.transferredFrom() == null ? null : it.transferredFrom().value(),
              AnswerWords.toContract(it.answerOwed()));
      case RequestEvent.Amended it ->
          new Amended(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              toContract(it.work()),
              toContract(it.result()),
              toContract(it.reason()));
      case RequestEvent.Extended it ->
          new Extended(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.due(),
              toContract(it.reason()));
      case RequestEvent.ExtensionRefused it ->
          new ExtensionRefused(
              it.commitment().value(), toContract(it.author()), it.seen(), toContract(it.reason()));
      case RequestEvent.Clarified it ->
          new Clarified(
              it.commitment().value(), toContract(it.author()), it.seen(), toContract(it.answer()));
      case RequestEvent.TransferGranted it ->
          new TransferGranted(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.successor().value(),
              it.responsible().value());
      case RequestEvent.TransferRefused it ->
          new TransferRefused(
              it.commitment().value(), toContract(it.author()), it.seen(), toContract(it.reason()));
      case RequestEvent.Confirmed it ->
          new Confirmed(
              it.commitment().value(), toContract(it.author()), it.seen(), it.fulfilment());
      case RequestEvent.Returned it ->
          new Returned(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.fulfilment(),
              toContract(it.reason()),
              value(it.disputedBy()));
      case RequestEvent.Reopened it ->
          new Reopened(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              toContract(it.reason()),
              value(it.disputedBy()));
      case RequestEvent.Escalated it ->
          new Escalated(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.to().value(),
              it.rung().number(),
              LadderEvents.toContract(it.rung().kind()),
              it.rung().dueVersion(),
              it.rung().ladder() == null ? null : it.rung().ladder().value(),
              it.peers().stream().map(OrganisationId::value).toList());
      case RequestEvent.EscalationPaused it ->
          new EscalationPaused(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.until(),
              toContract(it.reason()));
      case RequestEvent.EscalationResumed it ->
          new EscalationResumed(
              it.commitment().value(), toContract(it.author()), it.seen(), toContract(it.reason()));
      case RequestEvent.Withdrawn it ->
          new Withdrawn(
              it.commitment().value(), toContract(it.author()), it.seen(), toContract(it.reason()));
    };
  }

  static @Nullable RequestEvent read(SpecificRecord record) {
    return switch (record) {
      case Requested it ->
          new RequestEvent.Requested(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              new OrganisationId(it.getResponsible()),
              source(it.getSource()),
              standing(it.getStanding()),
              toDomain(it.getWork()),
              toDomain(it.getResult()),
              it.getDue(),
              it.getTransferredFrom().map(CommitmentId::new).orElse(null),
              AnswerWords.toDomain(it.getAnswerOwed()));
      case Amended it ->
          new RequestEvent.Amended(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              toDomain(it.getWork()),
              toDomain(it.getResult()),
              toDomain(it.getReason()));
      case Extended it ->
          new RequestEvent.Extended(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              it.getDue(),
              toDomain(it.getReason()));
      case ExtensionRefused it ->
          new RequestEvent.ExtensionRefused(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), toDomain(it.getReason()));
      case Clarified it ->
          new RequestEvent.Clarified(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), toDomain(it.getAnswer()));
      case TransferGranted it ->
          new RequestEvent.TransferGranted(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              new CommitmentId(it.getSuccessor()),
              new OrganisationId(it.getResponsible()));
      case TransferRefused it ->
          new RequestEvent.TransferRefused(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), toDomain(it.getReason()));
      case Confirmed it ->
          new RequestEvent.Confirmed(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), it.getFulfilment());
      case Returned it ->
          new RequestEvent.Returned(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              it.getFulfilment(),
              toDomain(it.getReason()),
              it.getDisputedBy().map(OrganisationId::new).orElse(null));
      case Reopened it ->
          new RequestEvent.Reopened(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              toDomain(it.getReason()),
              it.getDisputedBy().map(OrganisationId::new).orElse(null));
      case Escalated it ->
          new RequestEvent.Escalated(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              new OrganisationId(it.getTo()),
              new Rung(
                  it.getLadder().map(LadderId::new).orElse(null),
                  it.getDueVersion(),
                  it.getStep(),
                  LadderEvents.toDomain(it.getKind())),
              it.getPeers().stream().map(OrganisationId::new).toList());
      case EscalationPaused it ->
          new RequestEvent.EscalationPaused(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              it.getUntil().orElse(null),
              toDomain(it.getReason()));
      case EscalationResumed it ->
          new RequestEvent.EscalationResumed(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), toDomain(it.getReason()));
      case Withdrawn it ->
          new RequestEvent.Withdrawn(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), toDomain(it.getReason()));
      default -> null;
    };
  }

  private static @Nullable UUID value(@Nullable OrganisationId organisation) {
    return organisation == null ? null : organisation.value();
  }

  private static io.danvan.events.commitment.Source source(Source source) {
    SourceKind kind =
        switch (source.kind()) {
          case UNKNOWN -> SourceKind.UNKNOWN;
          case TASK -> SourceKind.TASK;
          case MEETING -> SourceKind.MEETING;
        };
    return new io.danvan.events.commitment.Source(kind, source.id());
  }

  private static Source source(io.danvan.events.commitment.Source source) {
    Source.Kind kind =
        switch (source.getKind()) {
          case UNKNOWN -> Source.Kind.UNKNOWN;
          case TASK -> Source.Kind.TASK;
          case MEETING -> Source.Kind.MEETING;
        };
    return new Source(kind, source.getId());
  }

  private static io.danvan.events.commitment.Standing standing(Standing standing) {
    return switch (standing) {
      case UNKNOWN -> io.danvan.events.commitment.Standing.UNKNOWN;
      case OWN -> io.danvan.events.commitment.Standing.OWN;
      case ASSIGNED -> io.danvan.events.commitment.Standing.ASSIGNED;
      case REQUESTED -> io.danvan.events.commitment.Standing.REQUESTED;
      case RECOMMENDED -> io.danvan.events.commitment.Standing.RECOMMENDED;
    };
  }

  private static Standing standing(io.danvan.events.commitment.Standing standing) {
    return switch (standing) {
      case UNKNOWN -> Standing.UNKNOWN;
      case OWN -> Standing.OWN;
      case ASSIGNED -> Standing.ASSIGNED;
      case REQUESTED -> Standing.REQUESTED;
      case RECOMMENDED -> Standing.RECOMMENDED;
    };
  }
}
