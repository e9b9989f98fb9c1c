package io.danvan.coordination.meeting;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Finds meetings for callers who may read them. */
public final class MeetingReading {
  private final Meetings meetings;
  private final Commitments commitments;
  private final Supplier<OrganisationViews> directory;

  /** Reads these meetings, and who is responsible for what came of them. */
  public MeetingReading(
      Meetings meetings, Commitments commitments, Supplier<OrganisationViews> directory) {
    this.meetings = meetings;
    this.commitments = commitments;
    this.directory = directory;
  }

  /**
   * The meeting.
   *
   * @throws Refused if there is none, or the caller may not read it
   */
  public MeetingRecord find(Caller caller, MeetingId id) {
    MeetingRecord record = meetings.find(id).orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Refused.throwIf(
        AccessRule.reading(
            caller, new Dossier(record.classification(), participants(record)), directory.get()));
    return record;
  }

  /**
   * The organisations whose follow-ups of a meeting the caller sees, as one who may read the
   * meeting.
   */
  public Set<OrganisationId> followUpsSeen(Caller caller, MeetingRecord record) {
    OrganisationId reader = new OrganisationId(caller.organisation());
    OrganisationId host = record.meeting().host();
    Set<OrganisationId> takingPart = commitments.participants(record.meeting().id().value());
    OrganisationViews organisations = directory.get();
    return takingPart.stream()
        .filter(
            each ->
                AccessRule.seesPart(
                    reader,
                    new Dossier(record.ofConclusions(), Set.copyOf(List.of(host, each))),
                    takingPart,
                    organisations))
        .collect(toUnmodifiableSet());
  }

  /** Who is responsible for a conclusion takes part too. */
  private Set<OrganisationId> participants(MeetingRecord record) {
    Meeting meeting = record.meeting();
    Set<OrganisationId> participants = new HashSet<>(meeting.participants());
    participants.addAll(commitments.participants(meeting.id().value()));
    return participants;
  }

  /**
   * A page of the meetings that the caller's organisation hosts, is invited to, or got something to
   * do from.
   *
   * @throws Refused if the caller's roles do not allow reading
   */
  public List<MeetingRecord> ofOwn(Caller caller, MeetingQuery query) {
    Dossier own =
        new Dossier(Classification.RESTRICTED, Set.of(new OrganisationId(caller.organisation())));
    Refused.throwIf(AccessRule.reading(caller, own, directory.get()));
    return meetings.list(query);
  }
}
