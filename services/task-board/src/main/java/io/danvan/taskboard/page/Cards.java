package io.danvan.taskboard.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.danvan.coordination.directory.Directory;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.Placement;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.board.WorkItem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes cards of tasks for those who may see them. Thread-safe. */
final class Cards {
  private static final String TEMPLATE = "fragments/card";
  private static final Set<String> ITEM = Set.of("item");

  private final CardViews views;
  private final Visibility visibility;
  private final Directory directory;
  private final SpringTemplateEngine templates;

  /** Not for long: a card that changes is not asked for again, and may hold what is redacted. */
  private final Cache<Look, String> rendered =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  Cards(
      CardViews views, Visibility visibility, Directory directory, SpringTemplateEngine templates) {
    this.views = views;
    this.visibility = visibility;
    this.directory = directory;
    this.templates = templates;
  }

  /** The parts of a task that an audience may see. */
  List<Part> visible(WorkItem task, Audience audience) {
    return visibility.seen(audience.organisation(), audience.roles(), task);
  }

  /**
   * The card of a task on a board; none if nothing of it may be seen, or it is not on the board.
   */
  Optional<CardView> view(WorkItem task, Scope scope, Audience audience) {
    List<Part> visible = visible(task, audience);
    return visible.isEmpty()
        ? Optional.empty()
        : Placement.of(task, scope, directory.now())
            .map(each -> views.card(task, visible, each, audience));
  }

  /** The card's markup: made once for all to whom the card looks the same. */
  String render(CardView card, Locale language) {
    return rendered.get(
        new Look(card, language),
        look ->
            templates.process(
                TEMPLATE, ITEM, new Context(look.language(), Map.of("card", look.card()))));
  }

  /** All that a card's markup depends on. */
  private record Look(CardView card, Locale language) {}
}
