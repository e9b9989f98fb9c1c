package io.danvan.coordination.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.answer.kafka.AnswerContract;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.kafka.CommitmentContract;
import io.danvan.coordination.matter.MatterEvent;
import io.danvan.coordination.matter.kafka.MatterContract;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.meeting.kafka.MeetingContract;
import io.danvan.coordination.shortfall.ShortfallExplained;
import io.danvan.coordination.shortfall.kafka.ShortfallContract;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.kafka.TaskContract;
import io.danvan.schemas.EventTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

class ContractMappingTest {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void commitmentEventComesBackAsItWas(@ForAll("commitmentEvents") CommitmentEvent event)
      throws IOException {
    SpecificRecord record = CommitmentContract.write(event);
    assertThat(CommitmentContract.read(copied(record))).contains(event);
    assertThat(TaskContract.read(record)).isEmpty();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void taskEventComesBackAsItWas(@ForAll("taskEvents") TaskEvent event) throws IOException {
    SpecificRecord record = TaskContract.write(event);
    assertThat(TaskContract.read(copied(record))).contains(event);
    assertThat(CommitmentContract.read(record)).isEmpty();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void meetingEventComesBackAsItWas(@ForAll("meetingEvents") MeetingEvent event)
      throws IOException {
    SpecificRecord record = MeetingContract.write(event);
    assertThat(MeetingContract.read(copied(record))).contains(event);
    assertThat(TaskContract.read(record)).isEmpty();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void matterEventComesBackAsItWas(@ForAll("matterEvents") MatterEvent event) throws IOException {
    SpecificRecord record = MatterContract.write(event);
    assertThat(MatterContract.read(copied(record))).contains(event);
    assertThat(MeetingContract.read(record)).isEmpty();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void publishedAnswerComesBackAsItWas(@ForAll("answers") AnswerPublished event)
      throws IOException {
    assertThat(AnswerContract.read(copied(AnswerContract.write(event)))).contains(event);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void explainedShortfallComesBackAsItWas(@ForAll("shortfalls") ShortfallExplained event)
      throws IOException {
    assertThat(ShortfallContract.read(copied(ShortfallContract.write(event)))).contains(event);
  }

  @Example
  void everyRecordOfTheContractHasItsEvent() {
    assertThat(domainNames(CommitmentEvent.class)).isEqualTo(contractNames("commitment"));
    assertThat(domainNames(TaskEvent.class)).isEqualTo(contractNames("task"));
    assertThat(contractNames("meeting"))
        .containsAll(domainNames(MeetingEvent.class))
        .containsAll(domainNames(MatterEvent.class))
        .contains(ShortfallExplained.class.getSimpleName())
        .hasSize(
            domainNames(MeetingEvent.class).size() + domainNames(MatterEvent.class).size() + 1);
    assertThat(contractNames("answer")).containsExactly(AnswerPublished.class.getSimpleName());
  }

  @Provide
  Arbitrary<Object> commitmentEvents() {
    return any(CommitmentEvent.class);
  }

  @Provide
  Arbitrary<Object> taskEvents() {
    return any(TaskEvent.class);
  }

  @Provide
  Arbitrary<Object> meetingEvents() {
    return any(MeetingEvent.class);
  }

  @Provide
  Arbitrary<Object> matterEvents() {
    return any(MatterEvent.class);
  }

  @Provide
  Arbitrary<Object> answers() {
    return AnyRecord.of(AnswerPublished.class);
  }

  @Provide
  Arbitrary<Object> shortfalls() {
    return AnyRecord.of(ShortfallExplained.class);
  }

  private static Arbitrary<Object> any(Class<?> family) {
    return Arbitraries.of(AnyRecord.types(family).toList()).flatMap(AnyRecord::of);
  }

  private static Set<String> domainNames(Class<?> family) {
    return AnyRecord.types(family).map(Class::getSimpleName).collect(Collectors.toSet());
  }

  private static Set<String> contractNames(String family) {
    return EventTypes.all().values().stream()
        .filter(schema -> schema.getNamespace().equals("io.danvan.events." + family))
        .map(schema -> schema.getName())
        .collect(Collectors.toSet());
  }

  /** The record as it is after it was bytes. */
  private static SpecificRecord copied(SpecificRecord record) throws IOException {
    SpecificData model = SpecificData.getForSchema(record.getSchema());
    var bytes = new ByteArrayOutputStream();
    Encoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new SpecificDatumWriter<SpecificRecord>(record.getSchema(), model).write(record, encoder);
    encoder.flush();
    return new SpecificDatumReader<SpecificRecord>(record.getSchema(), record.getSchema(), model)
        .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
  }
}
