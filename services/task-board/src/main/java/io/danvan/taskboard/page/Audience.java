package io.danvan.taskboard.page;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.security.Caller;
import io.danvan.platform.security.Role;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those who are shown the same: rights belong to the organisation and the account's roles, words to
 * the language.
 *
 * @param organisation the organisation that looks
 * @param roles what the account may do for it
 * @param language the language it reads
 */
record Audience(OrganisationId organisation, Set<Role> roles, Locale language) {
  static Audience of(Caller caller, Locale language) {
    return new Audience(new OrganisationId(caller.organisation()), caller.roles(), language);
  }

  /** A name that no other audience has. */
  String tag() {
    String may = roles.stream().map(Role::claim).sorted().collect(Collectors.joining("."));
    return "%s-%s-%s".formatted(organisation, may, language);
  }
}
