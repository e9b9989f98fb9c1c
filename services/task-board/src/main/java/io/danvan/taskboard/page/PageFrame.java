package io.danvan.taskboard.page;

import io.danvan.platform.security.Caller;
import io.danvan.platform.security.Callers;
import io.danvan.platform.time.DemonstrationClock;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around it: who looks, and where it is. */
@ControllerAdvice(annotations = Controller.class)
final class PageFrame {
  private final CardViews views;
  private final Clock clock;

  PageFrame(CardViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  @ModelAttribute("viewer")
  @Nullable Viewer viewer(@Nullable Principal principal, Locale language) {
    Optional<Caller> caller = Callers.of(principal);
    return caller.map(each -> Viewer.of(each, views.names(language))).orElse(null);
  }

  /** The date of a demonstration whose clock was moved; nothing where the time is real. */
  @ModelAttribute("movedTo")
  @Nullable LocalDate movedTo() {
    return DemonstrationClock.movedDate(clock).orElse(null);
  }

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }
}
