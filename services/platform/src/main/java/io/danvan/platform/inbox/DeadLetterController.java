package io.danvan.platform.inbox;

import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the messages that name no event; for operators only. There is nothing to redrive. */
@RestController
@RequestMapping("/api/operator/dead-letters")
@Tag(name = "Dead letters", description = "Messages that name no event, for operators")
class DeadLetterController {
  private final LetterList letters;

  DeadLetterController(LetterList letters) {
    this.letters = letters;
  }

  @GetMapping
  Page<LetterList.Letter> list(PageRequest page) {
    LetterList.Place after = LetterList.Place.after(page.after());
    return page.page(letters.after(after, page.rows()), letter -> letter.place().keys());
  }
}
