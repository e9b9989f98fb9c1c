package io.danvan.taskboard.act;

import static io.danvan.taskboard.act.FormValues.document;
import static io.danvan.taskboard.act.FormValues.entries;
import static io.danvan.taskboard.act.FormValues.number;
import static io.danvan.taskboard.act.FormValues.put;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Makes the commands that services understand out of what was typed into forms. Checks nothing. */
final class Commands {
  private static final List<String> CLEARS =
      List.of("position", "work", "responsibility", "authority", "result");

  private Commands() {}

  /** The command of an action's form. */
  static Map<String, Object> action(
      Action action, MultiValueMap<String, String> form, OrganisationId issuer) {
    Map<String, Object> command = new LinkedHashMap<>();
    command.put("action", action.code());
    for (Field field : Field.of(action)) {
      Object value = value(field, form, issuer);
      if (value != null) {
        command.put(field.key(), value);
      }
    }
    if (action == Action.GIVE_EXPLANATION) {
      put(command, "demandedBy", form.getFirst("demandedBy"));
    }
    return command;
  }

  /** The draft of an answer to the people. */
  static Map<String, Object> draft(
      CommitmentId commitment, MultiValueMap<String, String> form, OrganisationId issuer) {
    Map<String, Object> draft = action(Action.PUBLISH_ANSWER, form, issuer);
    draft.remove("action");
    draft.put("commitment", commitment.toString());
    return draft;
  }

  /** The command that issues a task; the lead's own part comes first. */
  static Map<String, Object> task(MultiValueMap<String, String> form, OrganisationId lead) {
    Map<String, Object> clears = new LinkedHashMap<>();
    CLEARS.forEach(name -> put(clears, name, form.getFirst(name)));
    List<Map<String, Object>> parts = new ArrayList<>();
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("responsible", lead.toString());
    put(own, "work", form.getFirst("own.work"));
    parts.add(own);
    parts.addAll(entries("parts", form));
    Map<String, Object> command = new LinkedHashMap<>();
    put(command, "title", form.getFirst("title"));
    put(command, "classification", form.getFirst("classification"));
    command.put("clears", clears);
    put(command, "due", form.getFirst("due"));
    command.put("parts", parts);
    return command;
  }

  private static @Nullable Object value(
      Field field, MultiValueMap<String, String> form, OrganisationId issuer) {
    String text = form.getFirst(field.key());
    return switch (field.kind()) {
      case TEXT, OPTIONAL_TEXT, DATE, OPTIONAL_DATE, PAST_DATE, ORGANISATION, METHOD ->
          text == null || text.isBlank() ? null : text.strip();
      case PERCENT, COUNT -> number(text);
      case CHECK -> text != null;
      case DOCUMENT -> named(document(form, issuer));
      case DOCUMENTS -> documents(form, issuer);
    };
  }

  private static List<Map<String, Object>> documents(
      MultiValueMap<String, String> form, OrganisationId issuer) {
    Map<String, Object> document = document(form, issuer);
    return document.isEmpty() ? List.of() : List.of(named(document));
  }

  private static Map<String, Object> named(Map<String, Object> document) {
    if (!document.containsKey("number") || !document.containsKey("issuedOn")) {
      throw new Refused(Refusal.of("evidence-incomplete", 422));
    }
    return document;
  }
}
