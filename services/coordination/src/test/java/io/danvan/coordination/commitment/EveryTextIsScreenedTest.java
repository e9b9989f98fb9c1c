package io.danvan.coordination.commitment;

import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.platform.refusal.Refusal;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No command on a commitment has a text that would be written without being looked at. */
class EveryTextIsScreenedTest {
  private static final String CLEAN = "Nội dung";
  private static final String PERSONAL = "Gặp ông Nguyễn Văn A";

  static Stream<Class<?>> commands() {
    return Stream.of(
            AskerCommand.class, ResponsibleCommand.class, SuperiorCommand.class, FrontCommand.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isRefusedWithItsFieldIfItHoldsPersonalData(Class<?> type) {
    Exchange exchange = whereItIsGranted(type);

    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() == String.class) {
        Refusal refusal =
            exchange.refusal(
                command(type, each -> each.equals(component.getName()) ? PERSONAL : CLEAN));
        assertThat(refusal.code()).as("%s", component).isEqualTo("personal-data");
        assertThat(refusal.arguments()).containsEntry("field", component.getName());
      }
    }
  }

  private static Exchange whereItIsGranted(Class<?> type) {
    CommitmentCommand clean = command(type, _ -> CLEAN);
    return Stream.of(
            Exchange.requested(),
            Exchange.assigned(),
            accepted(),
            Exchange.requested(AnswerOwed.THE_PEOPLE).with(new ResponsibleCommand.Accept()),
            fulfilled(),
            fulfilled().with(new AskerCommand.Confirm()),
            accepted().with(new ResponsibleCommand.AskExtension(later(), CLEAN)),
            accepted().with(new ResponsibleCommand.AskClarification(CLEAN)),
            accepted().with(new ResponsibleCommand.AskTransfer(ANH_SON_COMMITTEE.id(), CLEAN)),
            accepted().with(new AskerCommand.PauseEscalation(later(), CLEAN)),
            accepted().with(new SuperiorCommand.DemandExplanation(CLEAN)))
        .filter(exchange -> isGranted(exchange, clean))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no state grants " + clean));
  }

  private static boolean isGranted(Exchange exchange, CommitmentCommand command) {
    Position all = exchange.commitment().position();
    return exchange.decide(command, all, all) instanceof Decision.Granted<?>;
  }

  private static Exchange accepted() {
    return Exchange.requested().with(new ResponsibleCommand.Accept());
  }

  private static Exchange fulfilled() {
    return accepted().with(new ResponsibleCommand.Fulfil(CLEAN, List.of()));
  }

  private static LocalDate later() {
    return Exchange.DUE.plusDays(1);
  }

  /** A command with these texts by their names. */
  private static CommitmentCommand command(Class<?> type, Function<String, String> texts) {
    Object[] values =
        Arrays.stream(type.getRecordComponents())
            .map(component -> value(component, texts))
            .toArray();
    try {
      var constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (CommitmentCommand) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object value(RecordComponent component, Function<String, String> texts) {
    if (component.getType() == String.class) {
      return texts.apply(component.getName());
    }
    if (component.getType() == int.class) {
      return 50;
    }
    if (component.getType() == SurveyMethod.class) {
      return SurveyMethod.QUESTIONNAIRE;
    }
    if (component.getType() == boolean.class) {
      return true;
    }
    if (component.getType() == AnswerId.class) {
      return new AnswerId(new UUID(1, 2));
    }
    if (component.getType() == DocumentReference.class) {
      return new DocumentReference("1/TB", Exchange.TODAY, PROVINCE_COMMITTEE.id(), null, null);
    }
    if (component.getType() == LocalDate.class) {
      return component.getName().equals("on") ? Exchange.TODAY : later();
    }
    if (component.getType() == OrganisationId.class) {
      return component.getName().equals("to") ? ANH_SON_COMMITTEE.id() : PROVINCE_COMMITTEE.id();
    }
    return List.of();
  }
}
