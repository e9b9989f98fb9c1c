package io.danvan.coordination.decision;

import static io.danvan.coordination.decision.Reason.DOCUMENT_DATE_IN_THE_FUTURE;
import static io.danvan.coordination.decision.Reason.MALFORMED_DOCUMENT;

import io.danvan.coordination.common.DocumentReference;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a reference to a document must be like before it is written for ever. */
final class DocumentRules {
  /** The most documents that one event names. */
  static final int MOST = 20;

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_LINK = 500;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private DocumentRules() {}

  static void check(Rules rules, DocumentReference document, Situation situation) {
    checkNumber(rules, "number", document.number(), situation)
        .require(
            () -> !document.issuedOn().isAfter(situation.today()),
            () -> DOCUMENT_DATE_IN_THE_FUTURE.refused("date", document.issuedOn()))
        .known(document.issuer())
        .require(() -> document.link() == null || isPlainLink(document.link()), malformed("link"))
        .require(
            () -> document.sha256() == null || SHA256.matcher(document.sha256()).matches(),
            malformed("sha256"));
  }

  static Rules checkNumber(Rules rules, String field, String number, Situation situation) {
    return rules
        .require(() -> isNumber(number), malformed(field))
        .writable(field, number)
        .check(() -> situation.screening().refusal(field, number).orElse(null));
  }

  private static Supplier<CoordinationRefused> malformed(String field) {
    return () -> MALFORMED_DOCUMENT.refused("field", field);
  }

  private static boolean isNumber(String number) {
    return !number.isBlank() && number.length() <= LONGEST_NUMBER;
  }

  /** A query string or a user name could carry what must not be published: a token, a person. */
  private static boolean isPlainLink(String link) {
    try {
      URI uri = new URI(link);
      return link.length() <= LONGEST_LINK
          && "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
