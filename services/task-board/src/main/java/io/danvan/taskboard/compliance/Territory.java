package io.danvan.taskboard.compliance;

import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A unit that is looked at, with all below it. */
record Territory(Unit outer, Organisations organisations) {
  static Territory of(UnitId unit, Organisations organisations) {
    return new Territory(organisations.unit(unit).orElseThrow(), organisations);
  }

  List<Unit> units() {
    List<Unit> all = new ArrayList<>();
    all.add(outer);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(organisations.children(all.get(i).id()));
    }
    return all;
  }

  /** Whether an office of exactly the unit looked at hosts the meeting. */
  boolean isOwn(DutyMeeting meeting) {
    return organisations
        .find(meeting.organisation())
        .filter(host -> host.unit().equals(outer.id()))
        .isPresent();
  }

  /** The unit directly below the outer one that an inner one lies in; the outer one itself. */
  UnitId row(Unit inner) {
    return Stream.concat(Stream.of(inner), organisations.ancestors(inner.id()).stream())
        .filter(each -> outer.id().equals(each.parent()))
        .findFirst()
        .map(Unit::id)
        .orElse(outer.id());
  }

  /** A unit's own office first, then by level and code. */
  Comparator<ComplianceRow.Key> order() {
    return Comparator.comparing(ComplianceRow.Key::level)
        .thenComparing(key -> organisations.unit(key.unit()).map(Unit::code).orElse(""))
        .thenComparing(key -> key.unit().value());
  }
}
