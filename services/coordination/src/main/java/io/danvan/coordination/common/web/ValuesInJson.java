package io.danvan.coordination.common.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Percent;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.LadderId;
import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.task.TaskId;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.module.SimpleModule;

/** Values of the domain stand in JSON as what they hold. */
public final class ValuesInJson extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** The domain's records of one id. */
  public static final List<Class<?>> IDS =
      List.of(
          OrganisationId.class,
          PositionId.class,
          CommitmentId.class,
          TaskId.class,
          MeetingId.class,
          LadderId.class,
          MatterId.class,
          AnswerId.class,
          UnitId.class);

  /** Mixes the annotations in, which the domain does without. */
  public ValuesInJson() {
    super("danvan-values");
    IDS.forEach(id -> setMixInAnnotation(id, Id.class));
    setMixInAnnotation(FreeText.class, Text.class);
    setMixInAnnotation(Percent.class, Number.class);
  }

  private abstract static class Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Id(UUID ignored) {}

    @JsonValue
    abstract UUID value();
  }

  private interface Text {
    @JsonValue
    String value();
  }

  private interface Number {
    @JsonValue
    int value();
  }
}
