package io.danvan.coordination.commitment.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.common.web.OrderDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How commitments, their events and commands on them stand in JSON. */
final class CommitmentsInJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  CommitmentsInJson() {
    super("danvan-commitments");
    addDeserializer(
        CommitmentOrder.class,
        new OrderDeserializer<>(CommitmentOrder.TYPES, CommitmentOrder::new));
    setMixInAnnotation(CommitmentEvent.class, Details.class);
    setMixInAnnotation(Action.class, Code.class);
  }

  /** The entry that an event stands in says these already. */
  @JsonIgnoreProperties({"stamp", "commitment", "author"})
  private interface Details {}

  private interface Code {
    @JsonValue
    String code();
  }
}
