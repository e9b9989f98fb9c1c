package io.danvan.taskboard.act;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.act.AnswerDraftView.PartView;
import io.danvan.taskboard.board.Histories;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes what a page shows of drafts out of a service's answer. Stateless. */
final class AnswerDraftViews {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final MessageSource messages;
  private final JsonMapper json;
  private final Directory directory;
  private final Histories histories;

  AnswerDraftViews(
      MessageSource messages, JsonMapper json, Directory directory, Histories histories) {
    this.messages = messages;
    this.json = json;
    this.directory = directory;
    this.histories = histories;
  }

  List<AnswerDraftView> of(@Nullable String answer, Locale language) {
    return json.readTree(answer == null ? "[]" : answer)
        .valueStream()
        .map(draft -> view(draft, language))
        .toList();
  }

  private AnswerDraftView view(JsonNode draft, Locale language) {
    JsonNode content = draft.path("content");
    JsonNode document = content.path("document");
    return new AnswerDraftView(
        UUID.fromString(draft.path("id").asString()),
        part(new CommitmentId(UUID.fromString(draft.path("commitment").asString()))),
        content.path("question").asString(),
        content.path("reply").asString(),
        text(content.path("correction")),
        document(document, language),
        text(document.path("link")),
        Instant.parse(draft.path("draftedAt").asString()).atZone(VietNam.ZONE).toOffsetDateTime(),
        draft.path("own").asBoolean(),
        UUID.randomUUID());
  }

  private @Nullable PartView part(CommitmentId commitment) {
    return histories
        .commitment(commitment)
        .map(FoldedCommitment::commitment)
        .map(AnswerDraftViews::part)
        .orElse(null);
  }

  private static PartView part(Commitment commitment) {
    String kind = commitment.source().kind() == Source.Kind.TASK ? "/tasks/" : "/meetings/";
    AnswerId published = commitment.delivery().answer().published();
    return new PartView(
        kind + commitment.source().id(),
        commitment.terms().work().value(),
        published == null ? null : published.value());
  }

  private String document(JsonNode document, Locale language) {
    String day = DAY.format(LocalDate.parse(document.path("issuedOn").asString()));
    var issuer = new OrganisationId(UUID.fromString(document.path("issuer").asString()));
    String name =
        directory
            .now()
            .find(issuer)
            .map((Organisation found) -> found.nameIn(language))
            .orElse("—");
    Object[] facts = {document.path("number").asString(), day, name};
    return messages.getMessage("document", facts, language);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }
}
