package io.danvan.platform.inbox;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, shows and redrives parked streams, and discards forgeries; for operators only, as all
 * below {@code /api/operator}.
 *
 * <p>A stream id stands in an address with {@code ~} for each slash, e.g. {@code <uuid>~request}:
 * no id has a tilde, and servers on the way may refuse an encoded slash.
 */
@RestController
@RequestMapping("/api/operator/parked")
@Tag(name = "Parked streams", description = "Streams held back, for operators")
class ParkedController {
  private static final String ADDRESS = "The stream's id, with ~ for each slash";

  private final ParkedStreams parked;
  private final Releases releases;

  ParkedController(ParkedStreams parked, Releases releases) {
    this.parked = parked;
    this.releases = releases;
  }

  /** What it came to that a stream's parked events were tried again. */
  record Redriven(int applied, long stillParked) {}

  @GetMapping
  Page<ParkedStream> list(PageRequest page) {
    String after = page.after().isEmpty() ? "" : page.after().getFirst();
    return page.page(parked.after(after, page.rows()), last -> List.of(last.stream()));
  }

  @GetMapping("/{stream}")
  Page<ParkedStream.Event> show(
      @Parameter(description = ADDRESS) @PathVariable String stream, PageRequest page) {
    StreamId id = stream(stream);
    requireParked(id);
    ParkedStream.Place after = ParkedStream.Place.after(page.after());
    return page.page(parked.events(id, after, page.rows()), event -> event.place().keys());
  }

  @PostMapping("/{stream}/redrive")
  Redriven redrive(@Parameter(description = ADDRESS) @PathVariable String stream) {
    StreamId id = stream(stream);
    requireParked(id);
    int applied = releases.redrive(id);
    return new Redriven(applied, parked.count(id));
  }

  /**
   * Takes an event out that is not the stream's own.
   *
   * @param event its version and hash, as the list shows them
   */
  @PostMapping("/{stream}/discard")
  Redriven discard(
      @Parameter(description = ADDRESS) @PathVariable String stream,
      @RequestBody ParkedStream.Place event) {
    StreamId id = stream(stream);
    int applied = releases.discard(id, event);
    return new Redriven(applied, parked.count(id));
  }

  private void requireParked(StreamId stream) {
    if (parked.count(stream) == 0) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
  }

  private static StreamId stream(String address) {
    try {
      return new StreamId(address.replace('~', '/'));
    } catch (IllegalArgumentException e) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
  }
}
