package io.danvan.coordination.commitment.postgres;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentQuery;
import io.danvan.coordination.commitment.Frame;
import io.danvan.coordination.commitment.Party;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.Unmet;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.postgres.ArrayColumn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows by which commitments are found. */
final class CommitmentTable {
  private static final List<Phase.Kind> TO_BE_HANDED_IN =
      Stream.of(Phase.Kind.values()).filter(Phase.Kind::isToBeHandedIn).toList();

  private final JdbcClient jdbc;

  CommitmentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the rows; one that says nothing new is left as it is. */
  void put(Collection<Commitment> commitments) {
    jdbc.sql(
            """
            INSERT INTO commitment AS row (commitment_id, source_id, asker, responsible, phase,
                                           asker_owes, responsible_owes, due)
            SELECT * FROM unnest(:commitments, :sources, :askers, :responsibles, :phases,
                                 :askersOwe, :responsiblesOwe, :dues)
            ON CONFLICT (commitment_id) DO UPDATE
            SET phase = excluded.phase, asker_owes = excluded.asker_owes,
                responsible_owes = excluded.responsible_owes, due = excluded.due
            WHERE (row.phase, row.asker_owes, row.responsible_owes, row.due)
              <> (excluded.phase, excluded.asker_owes, excluded.responsible_owes, excluded.due)\
            """)
        .param("commitments", ArrayColumn.of("uuid", commitments, each -> each.id().value()))
        .param("sources", ArrayColumn.of("uuid", commitments, each -> each.source().id()))
        .param("askers", ArrayColumn.of("uuid", commitments, each -> each.asker().value()))
        .param(
            "responsibles", ArrayColumn.of("uuid", commitments, each -> each.responsible().value()))
        .param("phases", ArrayColumn.of("text", commitments, each -> each.phase().kind().name()))
        .param("askersOwe", ArrayColumn.of("bool", commitments, each -> owes(each, Party.ASKER)))
        .param(
            "responsiblesOwe",
            ArrayColumn.of("bool", commitments, each -> owes(each, Party.RESPONSIBLE)))
        .param("dues", ArrayColumn.of("date", commitments, each -> each.dues().current()))
        .update();
  }

  private static boolean owes(Commitment commitment, Party party) {
    return commitment.owing().contains(party);
  }

  /** The ids of a page, in its order. */
  List<CommitmentId> list(CommitmentQuery query) {
    CommitmentQuery.Place after = query.after();
    CommitmentQuery.Parts parts = query.parts();
    return jdbc.sql(
            """
            SELECT commitment_id FROM commitment
            WHERE %s
              AND (:source::uuid IS NULL OR (source_id = :source AND responsible = ANY (:parts)))
              AND (:phase::text IS NULL OR phase = :phase)
              AND (:due::date IS NULL OR (due, commitment_id) > (:due::date, :id::uuid))
            ORDER BY due, commitment_id LIMIT :limit\
            """
                .formatted(side(query)))
        .param("organisation", value(query.organisation()))
        .param("source", parts == null ? null : parts.record())
        .param(
            "parts",
            ArrayColumn.of(
                "uuid", parts == null ? Set.of() : parts.responsible(), OrganisationId::value))
        .param("phase", query.phase() == null ? null : query.phase().name())
        .param("due", after == null ? null : after.due())
        .param("id", after == null ? null : after.commitment().value())
        .param("limit", query.limit())
        .query((row, _) -> new CommitmentId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Which side of a commitment the organisation must be on, and whether it must owe something. */
  private static String side(CommitmentQuery query) {
    String asker =
        query.owed() ? "(asker = :organisation AND asker_owes)" : "asker = :organisation";
    String responsible =
        query.owed()
            ? "(responsible = :organisation AND responsible_owes)"
            : "responsible = :organisation";
    return query.organisation() == null
        ? ":organisation::uuid IS NULL"
        : switch (query.side()) {
          case ASKED -> asker;
          case RESPONSIBLE -> responsible;
          case ALL -> "(" + asker + " OR " + responsible + ")";
        };
  }

  private static @Nullable UUID value(@Nullable OrganisationId organisation) {
    return organisation == null ? null : organisation.value();
  }

  /** Commitments that are to be handed in, by id, after one of them. */
  List<Unmet> unmet(@Nullable CommitmentId after, int limit) {
    return jdbc.sql(
            """
            SELECT commitment_id, asker FROM commitment
            WHERE phase = ANY (:phases) AND (:after::uuid IS NULL OR commitment_id > :after::uuid)
            ORDER BY commitment_id LIMIT :limit\
            """)
        .param("phases", ArrayColumn.of("text", TO_BE_HANDED_IN, Phase.Kind::name))
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query(
            (row, _) ->
                new Unmet(
                    new CommitmentId(row.getObject(1, UUID.class)),
                    new OrganisationId(row.getObject(2, UUID.class))))
        .list();
  }

  /** The organisations on either side of the commitments that came from a record. */
  Set<OrganisationId> participants(UUID source) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT asker FROM commitment WHERE source_id = :source
                UNION SELECT responsible FROM commitment WHERE source_id = :source\
                """)
            .param("source", source)
            .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
            .list());
  }

  /**
   * What a task sets for the commitments that came from it. It is locked until the transaction
   * ends: of two that let work pass to the same organisation, the later must see the earlier.
   */
  Frame frame(UUID source) {
    Bounds bounds =
        jdbc.sql("SELECT due, status = 'OPEN' AS open FROM task WHERE task_id = :source FOR UPDATE")
            .param("source", source)
            .query(
                (row, _) ->
                    new Bounds(row.getObject("due", LocalDate.class), row.getBoolean("open")))
            .single();
    return new Frame(bounds.due(), bounds.open(), engaged(source));
  }

  private record Bounds(LocalDate due, boolean open) {}

  /** A statement of its own, for it to see what was committed while the lock was waited for. */
  private Set<OrganisationId> engaged(UUID source) {
    return new HashSet<>(
        jdbc.sql(
                "SELECT responsible FROM commitment WHERE source_id = :source AND phase <>"
                    + " :withdrawn")
            .param("source", source)
            .param("withdrawn", Phase.Kind.WITHDRAWN.name())
            .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
            .list());
  }
}
