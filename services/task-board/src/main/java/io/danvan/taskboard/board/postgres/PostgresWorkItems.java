package io.danvan.taskboard.board.postgres;

import static io.danvan.taskboard.board.postgres.Columns.arrayText;
import static io.danvan.taskboard.board.postgres.Columns.instant;
import static io.danvan.taskboard.board.postgres.Columns.texts;
import static io.danvan.taskboard.board.postgres.Columns.utc;
import static io.danvan.taskboard.board.postgres.Columns.uuid;
import static io.danvan.taskboard.board.postgres.Columns.uuidList;
import static io.danvan.taskboard.board.postgres.Columns.uuids;
import static java.util.stream.Collectors.toSet;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Ask;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Findings;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.Position;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.coordination.standing.Standing;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cards show of tasks and meetings, and of what was asked for them. */
public final class PostgresWorkItems {
  /** The order in which tasks are locked, the same for everybody. */
  static final Comparator<WorkItemId> LOCK_ORDER = Comparator.comparing(WorkItemId::value);

  private final JdbcClient jdbc;

  /** Reads and writes through a client. */
  public PostgresWorkItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The facts without the parts, which the task's or meeting's own event brings. */
  record Head(WorkItemId id, Source.Kind kind, String title, OrganisationId lead, Instant issued) {}

  /**
   * Locks tasks, known or not, until the transaction ends. The parts of a task arrive on their own
   * ways, so two transactions may each bring one: without the lock neither would see the other's,
   * nor bring it to the boards of its own.
   */
  void lock(SortedSet<WorkItemId> ids) {
    jdbc.sql(
            """
            insert into board.item (id) select * from unnest(:ids)
            on conflict (id) do update set id = excluded.id
            """)
        .param("ids", uuids(ids, WorkItemId::value))
        .update();
  }

  void saveHeads(Collection<Head> heads) {
    jdbc.sql(
            """
            update board.item set kind = head.kind, title = head.title, lead = head.lead, issued = head.issued
            from unnest(:id, :kind, :title, :lead, :issued)
              as head (id, kind, title, lead, issued)
            where item.id = head.id
            """)
        .param("id", uuids(heads, head -> head.id().value()))
        .param("kind", texts(heads, head -> head.kind().name()))
        .param("title", texts(heads, Head::title))
        .param("lead", uuids(heads, head -> head.lead().value()))
        .param("issued", ArrayColumn.of("timestamptz", heads, head -> utc(head.issued())))
        .update();
  }

  void saveParts(Collection<Part> parts) {
    jdbc.sql(
            """
            insert into board.part
            select commitment, item, asker, responsible, standing, classification, phase, percent, due, original_due,
              asks::text[], demanded_by::uuid[], waiting, since, asked, handed_in,
              responsible_turn::text[], asker_turn::text[], request_version, response_version, finding,
              climbed, climbed_to, brought_before::uuid[]
            from unnest(:commitment, :item, :asker, :responsible, :standing, :classification, :phase, :percent, :due,
              :originalDue, :asks, :demandedBy, :waiting, :since, :asked, :handedIn, :responsibleTurn, :askerTurn, :request,
              :response, :finding, :climbed, :climbedTo, :broughtBefore)
              as row (commitment, item, asker, responsible, standing, classification, phase, percent, due, original_due,
                asks, demanded_by, waiting, since, asked, handed_in, responsible_turn, asker_turn, request_version,
                response_version, finding, climbed, climbed_to, brought_before)
            on conflict (commitment) do update set phase = excluded.phase, percent = excluded.percent,
              due = excluded.due, original_due = excluded.original_due, asks = excluded.asks,
              demanded_by = excluded.demanded_by, waiting = excluded.waiting, since = excluded.since,
              handed_in = excluded.handed_in,
              responsible_turn = excluded.responsible_turn, asker_turn = excluded.asker_turn, request_version = excluded.request_version,
              response_version = excluded.response_version, finding = excluded.finding,
              climbed = excluded.climbed, climbed_to = excluded.climbed_to, brought_before = excluded.brought_before
            """)
        .param("commitment", uuids(parts, part -> part.commitment().value()))
        .param("item", uuids(parts, part -> part.item().value()))
        .param("asker", uuids(parts, part -> part.asker().value()))
        .param("responsible", uuids(parts, part -> part.responsible().value()))
        .param("standing", texts(parts, part -> part.standing().name()))
        .param("classification", texts(parts, part -> part.classification().name()))
        .param("phase", texts(parts, part -> part.phase().name()))
        .param("percent", ArrayColumn.of("int2", parts, Part::percent))
        .param("due", ArrayColumn.of("date", parts, part -> part.due().current()))
        .param("originalDue", ArrayColumn.of("date", parts, part -> part.due().original()))
        .param("asks", texts(parts, part -> arrayText(part.asks())))
        .param("demandedBy", texts(parts, part -> arrayText(part.demandedBy())))
        .param("waiting", uuids(parts, part -> valueOf(part.waiting())))
        .param("since", ArrayColumn.of("timestamptz", parts, part -> utc(part.since())))
        .param("asked", ArrayColumn.of("timestamptz", parts, part -> utc(part.asked())))
        .param("handedIn", ArrayColumn.of("timestamptz", parts, PostgresWorkItems::handedIn))
        .param("responsibleTurn", texts(parts, part -> arrayText(part.turn().responsible())))
        .param("askerTurn", texts(parts, part -> arrayText(part.turn().asker())))
        .param("finding", texts(parts, PostgresWorkItems::finding))
        .param(
            "climbed",
            texts(parts, part -> part.climbed() == null ? null : part.climbed().kind().name()))
        .param(
            "climbedTo",
            uuids(parts, part -> part.climbed() == null ? null : part.climbed().to().value()))
        .param("broughtBefore", texts(parts, part -> arrayText(part.broughtBefore())))
        .param("request", ArrayColumn.of("int8", parts, part -> part.position().request()))
        .param("response", ArrayColumn.of("int8", parts, part -> part.position().response()))
        .update();
  }

  /**
   * The tasks and meetings with all their parts, the lead's own part first. One whose own event has
   * not arrived yet, or that has no part yet, is missing.
   */
  public Map<WorkItemId, WorkItem> find(Collection<WorkItemId> ids) {
    Map<WorkItemId, List<Part>> parts =
        jdbc
            .sql(
                """
                select * from board.part where item = any(:ids)
                order by item, asker <> responsible, commitment
                """)
            .param("ids", uuids(ids, WorkItemId::value))
            .query((row, _) -> part(row))
            // Not JdbcClient's own stream: that holds the connection until somebody closes it.
            .list()
            .stream()
            .collect(Collectors.groupingBy(Part::item));
    Map<WorkItemId, WorkItem> tasks = new LinkedHashMap<>();
    heads(ids).stream()
        .filter(head -> parts.containsKey(head.id()))
        .map(head -> task(head, parts))
        .forEach(task -> tasks.put(task.id(), task));
    return tasks;
  }

  /** The task or meeting with all its parts; as with several, it may be missing. */
  public Optional<WorkItem> find(WorkItemId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** The part that a commitment carries, if it is known. */
  public @Nullable Part part(CommitmentId commitment) {
    return jdbc.sql("select * from board.part where commitment = :commitment")
        .param("commitment", commitment.value())
        .query((row, _) -> part(row))
        .optional()
        .orElse(null);
  }

  /**
   * The tasks that bind one of these organisations, in the order of their ids, after one of them.
   */
  List<WorkItemId> binding(
      Collection<OrganisationId> organisations, @Nullable WorkItemId after, int limit) {
    return jdbc.sql(
            """
            select distinct item from board.part
            where (asker = any(:organisations) or responsible = any(:organisations)
                or brought_before && :organisations)
              and item > :after
            order by item limit :limit
            """)
        .param("organisations", uuids(organisations, OrganisationId::value))
        .param("after", after == null ? new UUID(0, 0) : after.value())
        .param("limit", limit)
        .query((row, _) -> new WorkItemId(uuid(row, "item")))
        .list();
  }

  private List<Head> heads(Collection<WorkItemId> ids) {
    return jdbc.sql("select * from board.item where id = any(:ids) and title is not null")
        .param("ids", uuids(ids, WorkItemId::value))
        .query(
            (row, _) ->
                new Head(
                    new WorkItemId(uuid(row, "id")),
                    Source.Kind.valueOf(row.getString("kind")),
                    row.getString("title"),
                    new OrganisationId(uuid(row, "lead")),
                    instant(row, "issued")))
        .list();
  }

  private static WorkItem task(Head head, Map<WorkItemId, List<Part>> parts) {
    return new WorkItem(
        head.id(),
        head.kind(),
        head.title(),
        head.lead(),
        head.issued(),
        parts.getOrDefault(head.id(), List.of()));
  }

  private static Part part(ResultSet row) throws SQLException {
    UUID waiting = row.getObject("waiting", UUID.class);
    OffsetDateTime handedIn = row.getObject("handed_in", OffsetDateTime.class);
    String finding = row.getString("finding");
    return new Part(
        new CommitmentId(uuid(row, "commitment")),
        new WorkItemId(uuid(row, "item")),
        new OrganisationId(uuid(row, "asker")),
        new OrganisationId(uuid(row, "responsible")),
        Standing.valueOf(row.getString("standing")),
        Classification.valueOf(row.getString("classification")),
        Phase.Kind.valueOf(row.getString("phase")),
        row.getObject("percent", Integer.class),
        new Part.Due(
            row.getObject("due", LocalDate.class), row.getObject("original_due", LocalDate.class)),
        Columns.textList(row, "asks").stream().map(Ask.Kind::valueOf).toList(),
        uuidList(row, "demanded_by").stream().map(OrganisationId::new).toList(),
        climbed(row),
        uuidList(row, "brought_before").stream().map(OrganisationId::new).collect(toSet()),
        finding == null ? null : Findings.Opinion.valueOf(finding),
        waiting == null ? null : new OrganisationId(waiting),
        instant(row, "since"),
        instant(row, "asked"),
        handedIn == null ? null : handedIn.toInstant(),
        new Part.Turn(actions(row, "responsible_turn"), actions(row, "asker_turn")),
        new Position(row.getLong("request_version"), row.getLong("response_version")));
  }

  private static List<Action> actions(ResultSet row, String column) throws SQLException {
    return Columns.textList(row, column).stream().map(Action::valueOf).toList();
  }

  private static @Nullable UUID valueOf(@Nullable OrganisationId organisation) {
    return organisation == null ? null : organisation.value();
  }

  private static Part.@Nullable Climbed climbed(ResultSet row) throws SQLException {
    String kind = row.getString("climbed");
    return kind == null
        ? null
        : new Part.Climbed(
            LadderStepKind.valueOf(kind), new OrganisationId(uuid(row, "climbed_to")));
  }

  private static @Nullable String finding(Part part) {
    return part.finding() == null ? null : part.finding().name();
  }

  private static @Nullable OffsetDateTime handedIn(Part part) {
    return part.handedIn() == null ? null : utc(part.handedIn());
  }
}
