package io.danvan.coordination.common.kafka;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.common.PositionId;
import io.danvan.events.common.Text;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The values that all event families share, between the domain and the contract. */
public final class CommonContract {
  private static final String AUTHOR = "author";

  private CommonContract() {}

  /** A classification as the contract has it. */
  public static io.danvan.schemas.Classification toContract(Classification classification) {
    return switch (classification) {
      case PUBLIC -> io.danvan.schemas.Classification.PUBLIC;
      case COORDINATION -> io.danvan.schemas.Classification.COORDINATION;
      case RESTRICTED -> io.danvan.schemas.Classification.RESTRICTED;
    };
  }

  /** A classification as the domain has it. */
  public static Classification toDomain(io.danvan.schemas.Classification classification) {
    return switch (classification) {
      case PUBLIC -> Classification.PUBLIC;
      case COORDINATION -> Classification.COORDINATION;
      case RESTRICTED -> Classification.RESTRICTED;
    };
  }

  /** An author as the contract has it. */
  public static io.danvan.events.common.Author toContract(Author author) {
    PositionId position = author.position();
    Origin origin = author.origin();
    return new io.danvan.events.common.Author(
        author.organisation().value(),
        position == null ? null : position.value(),
        origin == null
            ? null
            : new io.danvan.events.common.Origin(origin.system(), origin.externalId()));
  }

  /** The author that an event of any type names; empty if events of its type name none. */
  public static Optional<Author> author(SpecificRecord event) {
    Schema.Field field = event.getSchema().getField(AUTHOR);
    return field != null && event.get(field.pos()) instanceof io.danvan.events.common.Author author
        ? Optional.of(toDomain(author))
        : Optional.empty();
  }

  /** An author as the domain has it. */
  public static Author toDomain(io.danvan.events.common.Author author) {
    return new Author(
        new OrganisationId(author.getOrganisation()),
        author.getPosition().map(PositionId::new).orElse(null),
        author
            .getOrigin()
            .map(origin -> new Origin(origin.getSystem(), origin.getExternalId()))
            .orElse(null));
  }

  /** A text as the contract has it. */
  public static Text toContract(FreeText text) {
    return new Text(text.value());
  }

  /** A text that may be missing, as the contract has it. */
  public static @Nullable Text toContractOrNull(@Nullable FreeText text) {
    return text == null ? null : toContract(text);
  }

  /** A text as the domain has it. */
  public static FreeText toDomain(Text text) {
    return new FreeText(text.getValue());
  }

  /** Documents as the contract has them. */
  public static List<io.danvan.events.common.DocumentReference> toContract(
      List<DocumentReference> documents) {
    return documents.stream().map(CommonContract::toContract).toList();
  }

  /** A document as the contract has it. */
  public static io.danvan.events.common.DocumentReference toContract(DocumentReference document) {
    return new io.danvan.events.common.DocumentReference(
        document.number(),
        document.issuedOn(),
        document.issuer().value(),
        document.link(),
        document.sha256());
  }

  /** Documents as the domain has them. */
  public static List<DocumentReference> toDomain(
      List<io.danvan.events.common.DocumentReference> documents) {
    return documents.stream().map(CommonContract::toDomain).toList();
  }

  /** A document as the domain has it. */
  public static DocumentReference toDomain(io.danvan.events.common.DocumentReference document) {
    return new DocumentReference(
        document.getNumber(),
        document.getIssuedOn(),
        new OrganisationId(document.getIssuer()),
        document.getLink().orElse(null),
        document.getSha256().orElse(null));
  }
}
