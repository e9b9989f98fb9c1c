package io.danvan.coordination.redaction.web;

import io.danvan.coordination.redaction.Redaction;
import io.danvan.coordination.redaction.RedactionActions;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders of the law to blank what an organisation's own events say. */
@RestController
@RequestMapping("/api/redactions")
public final class RedactionController {
  private final RedactionActions actions;

  RedactionController(RedactionActions actions) {
    this.actions = actions;
  }

  @PostMapping
  @Operation(
      summary = "Blank the texts of events, as the head of the organisation that wrote them",
      description =
          "All free texts of each event are emptied, in this service, on Kafka and with every"
              + " reader; everything else in it stays, and it is marked as redacted. It cannot be"
              + " undone. The act is kept with the order and shown to the organisation's heads"
              + " only.")
  ResponseEntity<RedactionView> order(Caller caller, @RequestBody NewRedaction order) {
    Redaction redaction = actions.order(caller, order.order());
    return ResponseEntity.created(URI.create("/api/redactions/" + redaction.id()))
        .body(RedactionView.of(redaction));
  }

  @GetMapping
  @Operation(summary = "The organisation's orders, the latest first; for its head")
  Page<RedactionView> list(Caller caller, PageRequest page) {
    List<RedactionView> found =
        actions.list(caller, after(page), page.rows()).stream().map(RedactionView::of).toList();
    return page.page(found, last -> List.of(last.id().toString()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "An order of the organisation; for its head")
  RedactionView read(Caller caller, @PathVariable UUID id) {
    return RedactionView.of(actions.find(caller, id));
  }

  private static @Nullable UUID after(PageRequest page) {
    try {
      return page.after().isEmpty() ? null : UUID.fromString(page.after().getFirst());
    } catch (IllegalArgumentException e) {
      throw new Refused(WebRefusals.invalidParameter("cursor"));
    }
  }
}
