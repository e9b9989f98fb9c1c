package io.danvan.local.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A part of a task, with everything that was ever done about it, in order. */
final class Part {
  private final String commitment;
  private final List<Deed> deeds = new ArrayList<>();

  /** Something done: the type of its event, and in whose stream that is. */
  record Deed(Move.Side side, String event) {}

  /** A part that was just asked for. */
  Part(String commitment) {
    this.commitment = commitment;
    deeds.add(new Deed(Move.Side.REQUEST, "Requested"));
  }

  String commitment() {
    return commitment;
  }

  void happened(Move move) {
    deeds.add(new Deed(move.side(), move.event()));
  }

  List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  /** The events of one stream, in order. */
  List<String> events(Move.Side side) {
    return deeds.stream().filter(deed -> deed.side() == side).map(Deed::event).toList();
  }

  /** One of its streams. */
  String stream(Move.Side side) {
    return commitment + "/" + side.name().toLowerCase(Locale.ROOT);
  }

  /** The element of a page that shows the part as it stands now. */
  String element() {
    return ".part[data-commitment='%s'][data-request='%d'][data-response='%d']"
        .formatted(commitment, version(Move.Side.REQUEST), version(Move.Side.RESPONSE));
  }

  /** The name under which a page notes when it showed that first. */
  String moment() {
    return "%s %d %d"
        .formatted(commitment, version(Move.Side.REQUEST), version(Move.Side.RESPONSE));
  }

  private int version(Move.Side side) {
    return events(side).size();
  }
}
