package io.danvan.coordination.common.web;

import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.CalendarDate;
import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import io.danvan.platform.web.WebRefusals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of what is listed by date and id. */
public final class DatePages {
  private DatePages() {}

  /** Where the page before ended; null for the first page. */
  public static <P> @Nullable P after(PageRequest page, BiFunction<LocalDate, UUID, P> place) {
    if (page.after().isEmpty()) {
      return null;
    }
    try {
      return place.apply(
          CalendarDate.parse(page.after().getFirst()), UUID.fromString(page.after().getLast()));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new Refused(WebRefusals.invalidParameter("cursor"));
    }
  }

  /** The page of what was found. */
  public static <T> Page<T> page(
      PageRequest page, List<T> found, Function<T, LocalDate> date, Function<T, Object> id) {
    return page.page(
        found, each -> List.of(date.apply(each).toString(), id.apply(each).toString()));
  }
}
