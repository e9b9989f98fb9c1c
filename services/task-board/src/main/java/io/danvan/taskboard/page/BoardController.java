package io.danvan.taskboard.page;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The board's page and its parts. */
@Controller
final class BoardController {
  /** As {@code data-after} has it: what waits for us first, then by date and task. */
  private static final Pattern PLACE = Pattern.compile("[01]\\|[0-9-]{10,15}\\|[0-9a-f-]{36}");

  private final Boards boards;
  private final ComplianceViews duties;
  private final Directory directory;

  BoardController(Boards boards, ComplianceViews duties, Directory directory) {
    this.boards = boards;
    this.duties = duties;
    this.directory = directory;
  }

  /** The board opens on the organisation's own work. */
  @GetMapping("/")
  String home(Caller caller) {
    return "redirect:/boards/" + new Scope.Own(new OrganisationId(caller.organisation()));
  }

  @GetMapping("/boards/{scope}")
  String page(@PathVariable String scope, Caller caller, Locale language, Model model) {
    Audience audience = Audience.of(caller, language);
    model.addAttribute("board", boards.view(boards.open(scope, caller), audience));
    model.addAttribute("scopes", boards.choices(audience.organisation()));
    missed(audience).ifPresent(missed -> model.addAttribute("missed", missed));
    return "board";
  }

  /** Whoever works in a unit may look at how duties are done there, so nothing else is asked. */
  private Optional<MissedView> missed(Audience audience) {
    return directory
        .now()
        .find(audience.organisation())
        .map(Organisation::unit)
        .flatMap(duties::missed);
  }

  /** What a page fetches when it cannot continue from what it has. */
  @GetMapping("/boards/{scope}/snapshot")
  String snapshot(
      @PathVariable String scope,
      Caller caller,
      Locale language,
      Model model,
      ServletWebRequest request) {
    Audience audience = Audience.of(caller, language);
    BoardView board = boards.view(boards.open(scope, caller), audience);
    String tag = board.position() + "-" + audience.tag();
    if (request.checkNotModified(tag)) {
      return "empty";
    }
    model.addAttribute("board", board);
    return "fragments/board :: board";
  }

  @GetMapping("/boards/{scope}/cards")
  String more(
      @PathVariable String scope,
      @RequestParam Column column,
      @RequestParam String after,
      Caller caller,
      Locale language,
      Model model,
      HttpServletResponse response) {
    if (!PLACE.matcher(after).matches()) {
      throw new Refused(WebRefusals.invalidParameter("after"));
    }
    Audience audience = Audience.of(caller, language);
    BoardView.ColumnView window = boards.more(boards.open(scope, caller), audience, column, after);
    if (window.after() != null) {
      response.setHeader("Danvan-After", window.after());
    }
    model.addAttribute("cards", List.copyOf(window.cards()));
    return "fragments/cards";
  }
}
