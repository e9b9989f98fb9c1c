package io.danvan.local.stack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that an installation consists of. A new service is one row here. */
final class Stack {
  static final List<BootService.Row> SERVICES =
      List.of(
          new BootService.Row(
              "directory", "io.danvan.directory.DirectoryApplication", Port.DIRECTORY, 192),
          new BootService.Row(
              "peoples-committee",
              "io.danvan.peoplescommittee.PeoplesCommitteeApplication",
              Port.PEOPLES_COMMITTEE,
              192),
          new BootService.Row(
              "mass-mobilization",
              "io.danvan.massmobilization.MassMobilizationApplication",
              Port.MASS_MOBILIZATION,
              192),
          new BootService.Row(
              "fatherland-front",
              "io.danvan.fatherlandfront.FatherlandFrontApplication",
              Port.FATHERLAND_FRONT,
              192),
          new BootService.Row(
              "task-board", "io.danvan.taskboard.TaskBoardApplication", Port.TASK_BOARD, 224));

  private final List<Work> work;

  Stack(Installation installation) {
    List<Work> all = new ArrayList<>();
    all.add(StackClock.step(installation));
    all.add(new Postgres(installation));
    all.add(new Kafka(installation));
    all.add(Databases.step(installation, databases()));
    all.add(Topology.step(installation));
    all.add(new Registry(installation));
    all.add(Contract.step(installation));
    all.add(new IdentityIssuer(installation));
    SERVICES.forEach(row -> all.add(new BootService(installation, row)));
    this.work = List.copyOf(all);
  }

  /** Everything, in an order in which nothing comes before what it needs. */
  List<Work> work() {
    return work;
  }

  /** The work of that name and all that it needs, in the same order. */
  List<Work> workFor(String name) {
    Set<String> wanted = new HashSet<>(Set.of(part(name).name()));
    for (Work each : work.reversed()) {
      if (wanted.contains(each.name())) {
        wanted.addAll(each.needs());
      }
    }
    return work.stream().filter(each -> wanted.contains(each.name())).toList();
  }

  /** The processes. */
  List<Part> parts() {
    return partsOf(work);
  }

  static List<Part> partsOf(List<Work> work) {
    return work.stream()
        .flatMap(each -> each instanceof Part part ? Stream.of(part) : Stream.empty())
        .toList();
  }

  /** The parts in groups that may be stopped at the same time: nothing before what needs it. */
  List<List<Part>> stopOrder() {
    List<Part> services = parts().stream().filter(part -> part instanceof BootService).toList();
    List<Part> tools =
        parts().stream()
            .filter(part -> !(part instanceof BootService) && !part.name().equals(Postgres.NAME))
            .toList();
    return List.of(services, tools, List.of(part(Postgres.NAME)));
  }

  /** The part of that name. */
  Part part(String name) {
    return parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    "There is no \"%s\". There are: %s."
                        .formatted(
                            name, String.join(", ", parts().stream().map(Part::name).toList()))));
  }

  private static List<String> databases() {
    return Stream.concat(
            Stream.of(Registry.DATABASE), SERVICES.stream().map(BootService.Row::database))
        .toList();
  }
}
