package io.danvan.directory.unit.postgres;

import io.danvan.coordination.directory.postgres.DirectoryRows;
import io.danvan.directory.unit.FoundUnit;
import io.danvan.directory.unit.UnitPlace;
import io.danvan.directory.unit.UnitQuery;
import io.danvan.directory.unit.Units;
import io.danvan.platform.text.NameKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units in the directory's own database. Thread-safe. */
public final class PostgresUnits implements Units {
  /**
   * How well each name answers, in steps of a thousand: the same name, a beginning, a word within,
   * something similar; with the marks as typed before any marks. Similarity decides inside a step.
   */
  private static final String PLACED_BY_NAME =
      """
      SELECT u.*,
        (CASE
          WHEN :marked IN (n.marked, n.proper_marked) THEN 0
          WHEN :bare IN (n.bare, n.proper_bare) THEN 1
          WHEN starts_with(n.marked, :marked) OR starts_with(n.proper_marked, :marked) THEN 2
          WHEN starts_with(n.bare, :bare) OR starts_with(n.proper_bare, :bare) THEN 3
          WHEN strpos(n.marked, ' ' || :marked) > 0 THEN 4
          WHEN strpos(n.bare, ' ' || :bare) > 0 THEN 5
          ELSE 6
        END) * 1000 + round((1 - word_similarity(:bare, n.bare)) * 999)::int AS place
      FROM unit_name n JOIN directory_unit u ON u.id = n.unit
      WHERE n.bare LIKE '%' || :bare || '%' OR :bare <% n.bare
      """;

  private static final String UNPLACED = "SELECT u.*, 0 AS place FROM directory_unit u";

  private static final String ANSWERS =
      """
      SELECT * FROM (%s) AS answer
      WHERE valid_from <= :asOf
        AND (cast(:code AS text) IS NULL OR code = :code)
        AND (cast(:parent AS uuid) IS NULL OR parent = :parent)
        AND (cast(:level AS text) IS NULL OR level = :level)
        AND (cast(:afterId AS uuid) IS NULL
          OR (place, name COLLATE "vi-x-icu", id) > (:afterPlace, :afterName, :afterId))
      ORDER BY place, name COLLATE "vi-x-icu", id
      LIMIT :limit
      """;

  private final JdbcClient jdbc;

  /** Searches the directory's tables. */
  public PostgresUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<FoundUnit> find(UnitQuery query, @Nullable UnitPlace after, int limit) {
    NameKey name = NameKey.of(query.name() == null ? "" : query.name());
    return jdbc.sql(ANSWERS.formatted(name.bare().isEmpty() ? UNPLACED : PLACED_BY_NAME))
        .param("marked", name.marked())
        .param("bare", name.bare())
        .param("asOf", query.asOf())
        .param("code", query.code())
        .param("parent", query.parent() == null ? null : query.parent().value())
        .param("level", query.level() == null ? null : query.level().name())
        .param("afterPlace", after == null ? 0 : after.place())
        .param("afterName", after == null ? "" : after.name())
        .param("afterId", after == null ? null : after.unit())
        .param("limit", limit)
        .query((row, number) -> new FoundUnit(DirectoryRows.unit(row, number), row.getInt("place")))
        .list();
  }
}
