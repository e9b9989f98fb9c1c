package io.danvan.coordination.directory.kafka;

import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderId;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.events.duty.LadderDeclared;

/** Escalation ladders to the events that declare them, and back. */
public final class LadderEvents {
  private LadderEvents() {}

  /** The event that declares the ladder. */
  public static LadderDeclared declared(Ladder ladder) {
    return LadderDeclared.newBuilder()
        .setLadder(ladder.id().value())
        .setSteps(ladder.steps().stream().map(LadderEvents::step).toList())
        .setBasis(ladder.basis())
        .setVerified(ladder.verified())
        .setValidFrom(ladder.validFrom())
        .setLastDay(ladder.lastDay())
        .build();
  }

  static Ladder ladder(LadderDeclared event) {
    return new Ladder(
        new LadderId(event.getLadder()),
        event.getSteps().stream().map(LadderEvents::step).toList(),
        event.getBasis(),
        event.getVerified(),
        event.getValidFrom(),
        event.getLastDay().orElse(null));
  }

  /** A step's kind as the contract has it. */
  public static io.danvan.events.duty.LadderStepKind toContract(LadderStepKind kind) {
    return io.danvan.events.duty.LadderStepKind.valueOf(kind.name());
  }

  /** A step's kind as the domain has it. */
  public static LadderStepKind toDomain(io.danvan.events.duty.LadderStepKind kind) {
    return LadderStepKind.valueOf(kind.name());
  }

  private static io.danvan.events.duty.LadderStep step(LadderStep step) {
    return io.danvan.events.duty.LadderStep.newBuilder()
        .setStep(step.number())
        .setKind(toContract(step.kind()))
        .setDays(step.days())
        .setCount(io.danvan.events.duty.DayCount.valueOf(step.count().name()))
        .build();
  }

  private static LadderStep step(io.danvan.events.duty.LadderStep step) {
    return new LadderStep(
        step.getStep(),
        toDomain(step.getKind()),
        step.getDays(),
        DayCount.valueOf(step.getCount().name()));
  }
}
