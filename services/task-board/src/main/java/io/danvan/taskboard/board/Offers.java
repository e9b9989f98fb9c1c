package io.danvan.taskboard.board;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Ask;
import io.danvan.coordination.commitment.Party;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.Turns;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.security.Role;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of the actions that are open a page offers to whom. Whose turn it is and which roles may
 * take it are coordination's rules; whether the action is granted, the body's service decides.
 */
public final class Offers {
  private Offers() {}

  /**
   * What a card offers to these roles, by organisation: what is next, not everything that could be
   * done.
   */
  public static Map<OrganisationId, List<Action>> next(Part part, Set<Role> roles) {
    return byActor(
        part,
        allowed(part.turn().responsible(), roles).filter(action -> isNext(action, part)),
        allowed(part.turn().asker(), roles).filter(action -> isNext(action, part)));
  }

  /**
   * Everything that these roles could do now on either side, by organisation; what is next comes
   * first.
   */
  public static Map<OrganisationId, List<Action>> all(Part part, Set<Role> roles) {
    return byActor(
        part,
        nextFirst(part, allowed(part.turn().responsible(), roles)),
        nextFirst(part, allowed(part.turn().asker(), roles)));
  }

  /**
   * What an organisation could remark on a part, as a superior or for the Front. A superior whose
   * demand is open waits for the explanation.
   */
  public static List<Action> remarks(
      Part part, OrganisationId organisation, Set<Role> roles, OrganisationViews organisations) {
    Set<Party> parties =
        Party.of(organisation, part.asker(), part.responsible(), organisations).stream()
            .filter(party -> party == Party.SUPERIOR || party == Party.FRONT)
            .collect(toUnmodifiableSet());
    return allowed(List.of(Action.values()), roles)
        .filter(action -> parties.contains(action.party()))
        .filter(action -> Turns.fits(action, part.phase(), part.standing()))
        .filter(
            action ->
                action != Action.DEMAND_EXPLANATION || !part.demandedBy().contains(organisation))
        .toList();
  }

  private static Stream<Action> allowed(List<Action> actions, Set<Role> roles) {
    return actions.stream().filter(action -> AccessRule.acts(roles, action));
  }

  private static Stream<Action> nextFirst(Part part, Stream<Action> actions) {
    return actions.sorted(Comparator.comparing(action -> !isNext(action, part)));
  }

  private static boolean isNext(Action action, Part part) {
    return switch (action) {
      case ACCEPT,
          DECLINE,
          OBJECT,
          REPORT_PROGRESS,
          GIVE_EXPLANATION,
          CONFIRM,
          RETURN,
          CLARIFY,
          REFUSE_EXTENSION,
          GRANT_TRANSFER,
          REFUSE_TRANSFER ->
          true;
      // The answer to the people comes before the result.
      case PUBLISH_ANSWER, DELIVER_ANSWER ->
          Turns.fits(Action.FULFIL, part.phase(), part.standing())
              && !part.turn().responsible().contains(Action.FULFIL);
      case FULFIL -> part.phase() != Phase.Kind.FULFILLED;
      case ASK_CLARIFICATION -> part.phase() == Phase.Kind.REQUESTED;
      case EXTEND -> part.asks().contains(Ask.Kind.EXTENSION);
      case AMEND, WITHDRAW -> part.phase() == Phase.Kind.DECLINED;
      case ASK_EXTENSION,
          ASK_TRANSFER,
          REOPEN,
          PAUSE_ESCALATION,
          RESUME_ESCALATION,
          DEMAND_EXPLANATION,
          VERIFY,
          DISPUTE ->
          false;
    };
  }

  /** An organisation that asks itself has both sides' actions. */
  private static Map<OrganisationId, List<Action>> byActor(
      Part part, Stream<Action> responsible, Stream<Action> asker) {
    Map<OrganisationId, Set<Action>> actors = new LinkedHashMap<>();
    responsible.forEach(each -> add(actors, part.responsible(), each));
    asker.forEach(each -> add(actors, part.asker(), each));
    Map<OrganisationId, List<Action>> offered = new LinkedHashMap<>();
    actors.forEach((actor, actions) -> offered.put(actor, List.copyOf(actions)));
    return offered;
  }

  private static void add(
      Map<OrganisationId, Set<Action>> actors, OrganisationId actor, Action action) {
    actors.computeIfAbsent(actor, _ -> new LinkedHashSet<>()).add(action);
  }
}
