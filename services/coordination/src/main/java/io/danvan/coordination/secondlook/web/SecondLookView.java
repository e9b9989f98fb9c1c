package io.danvan.coordination.secondlook.web;

import io.danvan.coordination.secondlook.SecondLook;
import io.danvan.platform.screening.Finding;
import io.danvan.platform.screening.PersonalDataKind;
import io.danvan.platform.screening.Screening;
import io.danvan.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A second look as those of its organisation see it.
 *
 * @param kinds what the screening found
 * @param text only while it waits
 * @param findings where the text holds what was found
 * @param own whether the caller asked for it, so that another person has to decide
 */
record SecondLookView(
    UUID id,
    String command,
    String field,
    Set<PersonalDataKind> kinds,
    @Nullable String text,
    List<Place> findings,
    SecondLook.State state,
    Instant askedAt,
    Instant expiresAt,
    boolean own) {
  /** A place in the text: its first and its last character, counted from 1. */
  record Place(PersonalDataKind kind, int from, int to) {
    private static Place of(Finding finding) {
      return new Place(finding.kind(), finding.from() + 1, finding.to());
    }
  }

  static SecondLookView of(SecondLook look, Caller caller) {
    return view(look, caller, look.text());
  }

  /** An answer to a command is kept for who repeats it: the text must not be in it. */
  static SecondLookView withoutText(SecondLook look, Caller caller) {
    return view(look, caller, null);
  }

  private static SecondLookView view(SecondLook look, Caller caller, @Nullable String text) {
    return new SecondLookView(
        look.id(),
        look.purpose().command(),
        look.purpose().field(),
        look.kinds(),
        text,
        text == null ? List.of() : Screening.find(text).stream().map(Place::of).toList(),
        look.state(),
        look.askedAt(),
        look.expiresAt(),
        look.askedBy().equals(caller.account()));
  }
}
