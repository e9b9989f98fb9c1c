import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Stands in for the broker: gives the Java sample the messages that a test left here. */
class Feeder {
  public static void main(String[] arguments) throws Exception {
    var subscriber = new Subscriber();
    subscriber.schemas.put(0, SchemaBuilder.record("Empty").fields().endRecord());
    for (String line : Files.readAllLines(Path.of("messages.txt"))) {
      String[] parts = line.split("\t");
      byte[] value = HexFormat.of().parseHex(parts[1]);
      var message = new ConsumerRecord<byte[], byte[]>("any", 0, 0, null, value);
      for (String header : parts[0].split(",")) {
        String[] pair = header.split("=");
        message.headers().add(pair[0], pair[1].getBytes(UTF_8));
      }
      subscriber.take(Subscriber.event(message));
    }
  }
}
