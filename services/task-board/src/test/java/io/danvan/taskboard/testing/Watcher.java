package io.danvan.taskboard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.live.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in front of a board, who applies the changes that are sent. */
public final class Watcher {
  private static final JsonMapper JSON = new JsonMapper();

  private final Site site;
  private final String board;
  private final PageCopy copy;

  /** The board's site, as the watcher's session sees it. */
  interface Site {
    String get(String path) throws IOException, InterruptedException;
  }

  Watcher(Site site, Scope scope) throws IOException, InterruptedException {
    this.site = site;
    this.board = "/boards/" + scope;
    this.copy = snapshot();
  }

  /** What this watcher sees by now. */
  public PageCopy copy() {
    return copy;
  }

  /** What somebody sees who opens the board anew. */
  public PageCopy snapshot() throws IOException, InterruptedException {
    return PageCopy.of(site.get(board + "/snapshot"));
  }

  /** Applies what changed meanwhile, and tells the frames. */
  public List<String> catchUp() throws IOException, InterruptedException {
    String answer = site.get(board + "/changes?wait=0&after=" + copy.position());
    List<String> frames = new ArrayList<>();
    for (var each : JSON.readTree(answer).get("frames")) {
      String frame = each.get("frame").toString();
      frames.add(frame);
      assertThat(copy.apply(Position.parse(each.get("id").asString()).orElseThrow(), frame))
          .isTrue();
    }
    return frames;
  }

  /** Insists that the changes have led to what a snapshot shows. */
  public void isAtTheSnapshot() throws IOException, InterruptedException {
    PageCopy truth = snapshot();
    assertThat(copy.position()).isEqualTo(truth.position());
    assertThat(copy.counts()).isEqualTo(truth.counts());
    assertThat(copy.cards()).isEqualTo(truth.cards());
  }
}
