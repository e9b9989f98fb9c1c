package io.danvan.platform.web;

import io.danvan.platform.security.OpenToAll;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whoever asks. */
@RestController
@OpenToAll
@RequestMapping("/api/open")
class OpenController {
  record Said(String secret) {}

  @PostMapping
  int length(@RequestBody Said said) {
    return said.secret().length();
  }
}
