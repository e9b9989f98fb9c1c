package io.danvan.local.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the demonstration tells. Accounts stand for organisations, and days are counted from the day
 * on which it is told, such as {@code +30}.
 */
record Story(List<Task> tasks, List<Meeting> meetings, List<Complaint> complaints) {
  /**
   * A task, and what happens to it.
   *
   * @param on the day on which it is issued
   */
  record Task(
      String lead,
      String on,
      String title,
      String work,
      String responsibility,
      String authority,
      String result,
      String due,
      List<Part> parts,
      List<Step> steps) {}

  /**
   * A meeting, and what happens to it.
   *
   * @param host the account whose position hosts it
   * @param on the day on which it is announced
   * @param plan what its announcement says
   */
  record Meeting(String host, String on, ObjectNode plan, List<Step> steps) {
    /** The day on which it is to be, in a story whose present is that day. */
    LocalDate day(LocalDate today) {
      return today.plusDays(Integer.parseInt(plan.path("day").asString()));
    }

    boolean isReception() {
      return plan.path("kind").asString().equals("RECEPTION_PERIODIC");
    }

    /** The place among its steps of the one by which what people raised is written down. */
    int raising() {
      return steps.stream().map(Step::action).toList().indexOf(Step.RAISE);
    }

    /** This meeting with other steps. */
    Meeting with(List<Step> others) {
      return new Meeting(host, on, plan, others);
    }
  }

  /** A complaint or a denunciation that a committee received on a day: it is only counted. */
  record Complaint(String by, String on) {}

  /** A part of a task and the account of the organisation that is asked for it. */
  record Part(String of, String work, @Nullable String result, @Nullable String due) {}

  /**
   * Something an account does.
   *
   * @param on the day on which it does so; follows from what happens around it if it names none
   * @param part whose part it is about; of a task the account's own if it names none, of a meeting
   *     the meeting itself
   * @param matter which of the matters that were raised at the meeting it is about, from 0; if they
   *     are raised, whose receipt whoever runs the demonstration is given
   * @param details what the action says besides its name
   */
  record Step(
      String by,
      @Nullable String on,
      @Nullable String part,
      @Nullable Integer matter,
      String action,
      ObjectNode details) {
    /** The action by which what people raised at a meeting is written down. */
    static final String RAISE = "raise";

    /** The action by which an answer to the people is drafted. */
    static final String DRAFT_ANSWER = "draft-answer";

    /** The action by which a second person publishes what was drafted in the step before. */
    static final String PUBLISH_ANSWER = "publish-answer";

    String subject() {
      return part == null ? by : part;
    }
  }

  /** This story with more meetings. */
  Story with(List<Meeting> more) {
    List<Meeting> all = new ArrayList<>(meetings);
    all.addAll(more);
    return new Story(tasks, all, complaints);
  }

  /** The story of the communes that came out of Con Cuông and Anh Sơn districts. */
  static Story ofNgheAn() {
    try (InputStream file =
        Objects.requireNonNull(Story.class.getResourceAsStream("nghe-an.json"))) {
      return JsonMapper.shared().readValue(file, Story.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the story", e);
    }
  }
}
