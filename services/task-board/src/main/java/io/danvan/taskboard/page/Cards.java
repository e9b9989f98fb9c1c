package io.danvan.taskboard.page;

import io.danvan.coordination.directory.Directory;
import io.danvan.taskboard.board.BoardTask;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.Placement;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes cards of tasks for those who may see them. */
final class Cards {
  private static final String TEMPLATE = "fragments/card";
  private static final Set<String> ITEM = Set.of("item");

  private final CardViews views;
  private final Visibility visibility;
  private final Directory directory;
  private final SpringTemplateEngine templates;

  Cards(
      CardViews views, Visibility visibility, Directory directory, SpringTemplateEngine templates) {
    this.views = views;
    this.visibility = visibility;
    this.directory = directory;
    this.templates = templates;
  }

  /** The parts of a task that an audience may see. */
  List<Part> visible(BoardTask task, Audience audience) {
    return visibility.seen(audience.organisation(), audience.roles(), task);
  }

  /**
   * The card of a task on a board; none if nothing of it may be seen, or it is not on the board.
   */
  Optional<CardView> view(BoardTask task, Scope scope, Audience audience) {
    List<Part> visible = visible(task, audience);
    return visible.isEmpty()
        ? Optional.empty()
        : placement(task, scope).map(each -> views.card(task, visible, each, audience));
  }

  /** The place of a task on a board. */
  Optional<Placement> placement(BoardTask task, Scope scope) {
    return Placement.of(task, scope, directory.now());
  }

  /** The card's markup. */
  String render(BoardTask task, List<Part> visible, Placement placement, Audience audience) {
    CardView card = views.card(task, visible, placement, audience);
    return templates.process(
        TEMPLATE, ITEM, new Context(audience.language(), Map.of("card", card)));
  }
}
