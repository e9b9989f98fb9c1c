package io.danvan.taskboard.act;

import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds organisations by name while it is typed. */
@Controller
final class OrganisationController {
  private static final int MOST = 12;

  private final Directory directory;

  OrganisationController(Directory directory) {
    this.directory = directory;
  }

  /**
   * An organisation found.
   *
   * @param id its identity
   * @param name its name
   * @param place the unit above its own: names of communes repeat
   */
  record Found(UUID id, String name, String place) {}

  @GetMapping("/organisations")
  String find(@RequestParam String name, @RequestParam String list, Locale language, Model model) {
    Organisations now = directory.now();
    model.addAttribute("list", list.replaceAll("[^\\w-]", ""));
    model.addAttribute(
        "found", now.named(name, MOST).stream().map(each -> found(each, now, language)).toList());
    return "organisations";
  }

  private static Found found(Organisation each, Organisations now, Locale language) {
    String place =
        now.ancestors(each.unit()).stream()
            .findFirst()
            .map((Unit unit) -> unit.nameIn(language))
            .orElse("");
    return new Found(each.id().value(), each.nameIn(language), place);
  }
}
