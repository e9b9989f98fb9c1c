package io.danvan.directory.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of the directory. */
public interface Units {
  /**
   * The units that answer the query: the best first, then as Vietnamese dictionaries order names.
   *
   * @param after the last one of the page before; none for the first page
   * @param limit how many at most
   */
  List<FoundUnit> find(UnitQuery query, @Nullable UnitPlace after, int limit);
}
