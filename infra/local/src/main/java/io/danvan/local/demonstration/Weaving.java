package io.danvan.local.demonstration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Makes strands of a story: what happens, when, and by which deed. */
final class Weaving {
  private final Relative relative;
  private final List<Strand> strands = new ArrayList<>();
  private int things;

  private Weaving(Relative relative) {
    this.relative = relative;
  }

  /** The strands of a story; its things are numbered in the order in which it names them. */
  static List<Strand> of(Story story, Relative relative) {
    var weaving = new Weaving(relative);
    story.tasks().forEach(weaving::weave);
    story.meetings().forEach(weaving::weave);
    story.complaints().forEach(weaving::weave);
    return weaving.strands;
  }

  /** What the story says of a thing, and the deed that it is. */
  private record Telling(Object told, ObjIntConsumer<Deeds> act) {}

  private void weave(Story.Task task) {
    int begun = things + 1;
    weave(
        timetable(task.on(), task.steps()),
        new Telling(task, (deeds, number) -> deeds.issue(task, number)),
        task.steps().stream()
            .map(
                step ->
                    new Telling(step, (deeds, number) -> deeds.carryOut(task, begun, step, number)))
            .toList());
  }

  private void weave(Story.Meeting meeting) {
    int begun = things + 1;
    weave(
        timetable(meeting.on(), meeting.steps()),
        new Telling(meeting, (deeds, number) -> deeds.announce(meeting, number)),
        meeting.steps().stream()
            .map(
                step ->
                    new Telling(
                        step, (deeds, number) -> deeds.carryOut(meeting, begun, step, number)))
            .toList());
  }

  private void weave(Story.Complaint complaint) {
    weave(
        timetable(complaint.on(), List.of()),
        new Telling(complaint, (deeds, number) -> deeds.count(complaint, number)),
        List.of());
  }

  private Timetable timetable(String on, List<Story.Step> steps) {
    return new Timetable(
        relative.date(on), steps.stream().map(relative::dayOf).toList(), relative.today());
  }

  private void weave(Timetable timetable, Telling beginning, List<Telling> steps) {
    List<Strand.Thing> strand = new ArrayList<>();
    strand.add(thing(timetable.beginning(), beginning));
    List<LocalDateTime> times = timetable.steps();
    for (int step = 0; step < steps.size(); step++) {
      strand.add(thing(times.get(step), steps.get(step)));
    }
    strands.add(new Strand(strand));
  }

  private Strand.Thing thing(LocalDateTime when, Telling telling) {
    int number = ++things;
    return new Strand.Thing(
        number, when, telling.told(), deeds -> telling.act().accept(deeds, number));
  }
}
