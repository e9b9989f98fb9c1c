package io.danvan.coordination.common.web.openapi;

import static io.danvan.coordination.directory.DirectoryIds.FOUNDED_ON;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.PositionRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of examples, with what differs from service to service and from year to year filled in:
 * an example must work when it is pasted, for the account of a body that there really is.
 */
final class ExampleTexts {
  /** The province in which the demonstration lies, and one of its communes. */
  private static final String PROVINCE = "40";

  private static final String COMMUNE = "17254";
  private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)}");

  private final Map<String, String> values = new HashMap<>();

  /**
   * Texts for the province's body of a kind.
   *
   * @param year the year after this one, in which what is asked is due
   */
  ExampleTexts(OrganisationKind body, int year) {
    OrganisationId own = DirectoryIds.body(body, PROVINCE);
    values.put("organisation", own.toString());
    values.put(
        "position", DirectoryIds.position(own, PositionRole.COORDINATOR, FOUNDED_ON).toString());
    for (OrganisationKind kind : OrganisationKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      values.put(name, DirectoryIds.body(kind, PROVINCE).toString());
    }
    values.put(
        "commune", DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, COMMUNE).toString());
    values.put("unit", DirectoryIds.unit(PROVINCE, FOUNDED_ON).toString());
    values.put("next-year", Integer.toString(year));
    values.put("this-year", Integer.toString(year - 1));
    LocalDate march = LocalDate.of(year, 3, 18);
    values.put(
        "working-day", march.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY)).toString());
  }

  /** The text of an example; what only its reader knows stays as a place to fill in. */
  String of(String folder, String name) {
    return PLACE
        .matcher(read("/openapi/examples/" + folder + "/" + name + ".json"))
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }

  private static String read(String resource) {
    try (InputStream text = ExampleTexts.class.getResourceAsStream(resource)) {
      if (text == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
