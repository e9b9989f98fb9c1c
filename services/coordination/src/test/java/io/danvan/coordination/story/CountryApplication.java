package io.danvan.coordination.story;

import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.kafka.DirectoryEvents;
import io.danvan.coordination.directory.kafka.DirectoryStreams;
import io.danvan.coordination.directory.kafka.DutyEvents;
import io.danvan.coordination.directory.kafka.LadderEvents;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.PlatformConfiguration;
import io.danvan.platform.journal.Append;
import io.danvan.platform.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A directory that publishes the records of {@link Country}, and nothing else. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(PlatformConfiguration.class)
class CountryApplication {
  @Bean
  ApplicationRunner publication(Journal journal, TransactionTemplate transaction) {
    Organisations country = new Country().now();
    List<Unit> units = new ArrayList<>(country.children(Country.NGHE_AN));
    units.add(country.unit(Country.NGHE_AN).orElseThrow());
    List<Append> appends =
        Stream.of(
                units.stream().flatMap(unit -> appends(unit, country)),
                country.ladders().stream().map(CountryApplication::append),
                country.dutyRules().stream().map(CountryApplication::append))
            .flatMap(each -> each)
            .toList();
    return _ -> transaction.executeWithoutResult(_ -> journal.append(appends));
  }

  private static Stream<Append> appends(Unit unit, Organisations country) {
    Append beginning =
        new Append(DirectoryStreams.of(unit.id()), 0, List.of(DirectoryEvents.established(unit)));
    return Stream.concat(
        Stream.of(beginning),
        country.ofUnit(unit.id()).stream().map(each -> append(each, country)));
  }

  private static Append append(Ladder ladder) {
    return new Append(DirectoryStreams.of(ladder.id()), 0, List.of(LadderEvents.declared(ladder)));
  }

  private static Append append(DutyRule rule) {
    return new Append(DirectoryStreams.of(rule.id()), 0, List.of(DutyEvents.declared(rule)));
  }

  private static Append append(Organisation organisation, Organisations country) {
    List<SpecificRecord> events = new ArrayList<>();
    events.add(DirectoryEvents.established(organisation));
    country.positions(organisation.id()).stream()
        .map(DirectoryEvents::established)
        .forEach(events::add);
    return new Append(DirectoryStreams.of(organisation.id()), 0, events);
  }
}
