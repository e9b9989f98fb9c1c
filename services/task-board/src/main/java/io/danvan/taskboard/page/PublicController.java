package io.danvan.taskboard.page;

import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Unit;
import io.danvan.taskboard.board.PublicAnswers;
import io.danvan.taskboard.board.PublicMeetings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pages for everybody, without signing in: the days of reception must be announced (Law
 * 42/2013/QH13), and so must dialogues and their results (Law 72/2025/QH15, Article 43). They show
 * what is in the public events and nothing else, and begin no session.
 */
@Controller
final class PublicController {
  private static final CacheControl FOR_A_MINUTE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

  private final PublicViews views;
  private final Directory directory;

  PublicController(PublicViews views, Directory directory) {
    this.views = views;
    this.directory = directory;
  }

  /** The units at the top; if it is one, its page. */
  @GetMapping("/public")
  String home(Locale language, HttpServletResponse response, Model model) {
    mayBeKept(response);
    List<Unit> roots = directory.now().roots();
    if (roots.size() == 1) {
      return page(roots.getFirst(), language, model);
    }
    model.addAttribute(
        "units", roots.stream().map(each -> PublicViews.view(each, language)).toList());
    return "public";
  }

  @GetMapping("/public/{unit}")
  String page(@PathVariable UUID unit, Locale language, HttpServletResponse response, Model model) {
    Unit found = directory.now().unit(new UnitId(unit)).orElseThrow(BoardRefusals::notFound);
    mayBeKept(response);
    return page(found, language, model);
  }

  /** An answer with all that it ever said. */
  @GetMapping("/public/answers/{id}")
  String answer(@PathVariable UUID id, Locale language, HttpServletResponse response, Model model) {
    model.addAttribute(
        "answer", views.answer(new AnswerId(id), language).orElseThrow(BoardRefusals::notFound));
    mayBeKept(response);
    return "public-answer";
  }

  private String page(Unit unit, Locale language, Model model) {
    model.addAttribute("unit", views.of(unit, language));
    model.addAttribute("most", PublicMeetings.MOST);
    model.addAttribute("mostAnswers", PublicAnswers.MOST);
    return "public-unit";
  }

  private static void mayBeKept(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE.getHeaderValue());
  }
}
