package io.danvan.platform.restore;

import io.danvan.platform.PlatformConfiguration;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.journal.Append;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.journal.Samples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service that appends to its own streams on command and keeps the texts in a table. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, WritingService.Texts.class, WritingService.Commands.class})
class WritingService {
  /** The streams that commands may name, by their ids. */
  static final Map<String, Stream> STREAMS = new ConcurrentHashMap<>();

  static Stream aStream(String topic) {
    Stream stream = Samples.aStream(topic);
    STREAMS.put(stream.id().value(), stream);
    return stream;
  }

  /** The latest text of each event. */
  static final class Texts implements Projection {
    private final JdbcClient jdbc;

    Texts(JdbcClient jdbc) {
      this.jdbc = jdbc;
      jdbc.sql(
              """
              CREATE TABLE IF NOT EXISTS text (
                stream_id text, version bigint, text text, PRIMARY KEY (stream_id, version))
              """)
          .update();
    }

    @Override
    public void apply(List<RecordedEvent> events) {
      for (RecordedEvent event : events) {
        jdbc.sql("INSERT INTO text VALUES (?, ?, ?)")
            .params(event.stream().id().value(), event.version(), event.payload().toString())
            .update();
      }
    }

    @Override
    public void redact(List<RecordedEvent> events) {
      for (RecordedEvent event : events) {
        jdbc.sql("UPDATE text SET text = ? WHERE stream_id = ? AND version = ?")
            .params(event.payload().toString(), event.stream().id().value(), event.version())
            .update();
      }
    }
  }

  /** Appends the next event of a stream. */
  @RestController
  @RequestMapping("/api/events")
  static class Commands {
    private final Journal journal;

    Commands(Journal journal) {
      this.journal = journal;
    }

    @PostMapping
    long append(@RequestParam String stream, @RequestParam String text) {
      Stream written = Objects.requireNonNull(STREAMS.get(stream));
      long version = journal.lock(List.of(written.id())).getOrDefault(written.id(), 0L);
      journal.append(
          List.of(new Append(written, version, List.of(Samples.anEvent(version + 1, text)))));
      return version + 1;
    }
  }
}
