package io.danvan.local.demonstration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Makes strands of a story: what happens, when, and by which deed. */
final class Weaving {
  private final Relative relative;
  private final Deeds deeds;
  private final List<Strand> strands = new ArrayList<>();
  private int things;

  private Weaving(Relative relative, Deeds deeds) {
    this.relative = relative;
    this.deeds = deeds;
  }

  /** The strands of a story; its things are numbered in the order in which it names them. */
  static List<Strand> of(Story story, Relative relative, Deeds deeds) {
    var weaving = new Weaving(relative, deeds);
    story.tasks().forEach(weaving::weave);
    story.meetings().forEach(weaving::weave);
    story.complaints().forEach(weaving::weave);
    return weaving.strands;
  }

  private void weave(Story.Task task) {
    int begun = things + 1;
    weave(
        timetable(task.on(), task.steps()),
        number -> deeds.issue(task, number),
        task.steps().stream()
            .map(step -> (IntConsumer) number -> deeds.carryOut(task, begun, step, number))
            .toList());
  }

  private void weave(Story.Meeting meeting) {
    int begun = things + 1;
    weave(
        timetable(meeting.on(), meeting.steps()),
        number -> deeds.announce(meeting, number),
        meeting.steps().stream()
            .map(step -> (IntConsumer) number -> deeds.carryOut(meeting, begun, step, number))
            .toList());
  }

  private void weave(Story.Complaint complaint) {
    weave(
        timetable(complaint.on(), List.of()), number -> deeds.count(complaint, number), List.of());
  }

  private Timetable timetable(String on, List<Story.Step> steps) {
    return new Timetable(
        relative.date(on), steps.stream().map(relative::dayOf).toList(), relative.today());
  }

  private void weave(Timetable timetable, IntConsumer beginning, List<IntConsumer> steps) {
    List<Strand.Thing> strand = new ArrayList<>();
    strand.add(thing(timetable.beginning(), beginning));
    List<LocalDateTime> times = timetable.steps();
    for (int step = 0; step < steps.size(); step++) {
      strand.add(thing(times.get(step), steps.get(step)));
    }
    strands.add(new Strand(strand));
  }

  private Strand.Thing thing(LocalDateTime when, IntConsumer act) {
    int number = ++things;
    return new Strand.Thing(number, when, () -> act.accept(number));
  }
}
