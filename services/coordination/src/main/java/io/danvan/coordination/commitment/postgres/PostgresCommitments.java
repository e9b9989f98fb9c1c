package io.danvan.coordination.commitment.postgres;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentQuery;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.Frame;
import io.danvan.coordination.commitment.Unmet;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.journal.Journal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commitments in this service's journal and tables. */
public final class PostgresCommitments implements Commitments {
  private final Journal journal;
  private final CommitmentAppends appends;
  private final CommitmentHistory history;
  private final CommitmentTable table;

  PostgresCommitments(
      Journal journal,
      CommitmentAppends appends,
      CommitmentHistory history,
      CommitmentTable table) {
    this.journal = journal;
    this.appends = appends;
    this.history = history;
    this.table = table;
  }

  @Override
  public Optional<CommitmentRecord> find(CommitmentId id) {
    return Optional.ofNullable(history.find(List.of(id)).get(id));
  }

  @Override
  public Collection<CommitmentRecord> find(Collection<CommitmentId> ids) {
    return history.find(ids).values();
  }

  @Override
  public List<Unmet> unmet(@Nullable CommitmentId after, int limit) {
    return table.unmet(after, limit);
  }

  @Override
  public Optional<CommitmentRecord> lock(CommitmentId id, OrganisationId writer) {
    journal.lock(
        List.of(
            CommitmentAppends.request(id),
            CommitmentAppends.response(id),
            CommitmentAppends.remark(id, writer)));
    return find(id);
  }

  @Override
  public Set<OrganisationId> participants(UUID source) {
    return table.participants(source);
  }

  @Override
  public Frame frame(Commitment commitment) {
    return switch (commitment.source().kind()) {
      case TASK -> table.frame(commitment.source().id());
      case MEETING, UNKNOWN -> Frame.UNBOUNDED;
    };
  }

  @Override
  public void append(List<CommitmentEvent> events, CommitmentRecord of) {
    journal.append(
        appends.of(
            events,
            of.classification(),
            event -> event.commitment().equals(of.id()) ? of.streams().versionBefore(event) : 0));
  }

  @Override
  public List<CommitmentRecord> list(CommitmentQuery query) {
    List<CommitmentId> ids = table.list(query);
    Map<CommitmentId, CommitmentRecord> found = history.find(ids);
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }
}
