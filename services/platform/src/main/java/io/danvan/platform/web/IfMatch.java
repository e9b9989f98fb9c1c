package io.danvan.platform.web;

import io.danvan.platform.refusal.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a record that the client saw before it asks for a change. A controller declares it
 * as an argument of its method; a request without the header is then refused with 428.
 *
 * @param tag the entity tag between the quotes
 */
public record IfMatch(String tag) {
  /** One strong tag: a list or {@code *} would not say what the client has seen. */
  private static final Pattern STRONG_TAG = Pattern.compile("\"([\\x21\\x23-\\x7e]{1,64})\"");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  static IfMatch ofHeader(@Nullable String header) {
    if (header == null) {
      throw new Refused(WebRefusals.VERSION_REQUIRED);
    }
    var tag = STRONG_TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new Refused(WebRefusals.invalidParameter("If-Match"));
    }
    return new IfMatch(tag.group(1));
  }

  /**
   * The version of a record whose tag is the version of its one stream.
   *
   * @throws Refused if the tag is not a number
   */
  public long version() {
    if (!NUMBER.matcher(tag).matches()) {
      throw new Refused(WebRefusals.invalidParameter("If-Match"));
    }
    return Long.parseLong(tag);
  }
}
