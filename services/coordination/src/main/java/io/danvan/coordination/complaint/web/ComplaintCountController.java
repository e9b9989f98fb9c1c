package io.danvan.coordination.complaint.web;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.complaint.ComplaintActions;
import io.danvan.coordination.complaint.ComplaintCount;
import io.danvan.coordination.directory.Directory;
import io.danvan.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many complaints and denunciations communes' committees received. */
@RestController
@RequestMapping("/api/complaint-counts")
final class ComplaintCountController {
  private final ComplaintActions actions;
  private final Directory directory;

  ComplaintCountController(ComplaintActions actions, Directory directory) {
    this.actions = actions;
    this.directory = directory;
  }

  @PostMapping
  @Operation(
      summary = "Count a complaint or a denunciation that a commune's committee received",
      description =
          "Only a number rises. Nothing of a complaint is written down here, and no event tells of"
              + " it.")
  ResponseEntity<ComplaintCountView> count(Caller caller, @RequestBody CountedYear counted) {
    return answer(actions.count(caller, counted.year()));
  }

  @GetMapping("/{organisation}/{year}")
  @Operation(
      summary = "How many a committee received in a year, for itself and those above it",
      description = "Fewer than five are not told apart from none.")
  ResponseEntity<ComplaintCountView> read(
      Caller caller, @PathVariable UUID organisation, @PathVariable int year) {
    return answer(actions.find(caller, new OrganisationId(organisation), year));
  }

  private ResponseEntity<ComplaintCountView> answer(ComplaintCount counted) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(ComplaintCountView.of(counted, new Names(directory.now())));
  }
}
