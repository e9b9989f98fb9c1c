package io.danvan.coordination.commitment;

import io.danvan.coordination.commitment.TimelineEntry.Overtaken;
import io.danvan.coordination.common.Recorded;
import java.util.ArrayList;
import java.util.List;

/** A timeline while it is made: the exchange in the order in which it is folded. */
final class Timeline {
  private final List<TimelineEntry> entries = new ArrayList<>();

  void add(Recorded<? extends ExchangeEvent> recorded) {
    entries.add(new TimelineEntry(recorded, null));
  }

  void addOvertaken(Recorded<ResponseEvent> response, Recorded<RequestEvent> by, Verdict verdict) {
    entries.add(new TimelineEntry(response, new Overtaken(by.version(), verdict.reason())));
  }

  /** Marks an entry that is already there. */
  void overtake(Recorded<RequestEvent> request, Recorded<ResponseEvent> by, Verdict verdict) {
    entries.replaceAll(
        entry ->
            entry.recorded() == request
                ? new TimelineEntry(request, new Overtaken(by.version(), verdict.reason()))
                : entry);
  }

  /** A remark stands before the first event of the exchange that was recorded later. */
  List<TimelineEntry> with(List<Recorded<RemarkEvent>> remarks) {
    List<TimelineEntry> all = new ArrayList<>(entries.size() + remarks.size());
    int placed = 0;
    for (TimelineEntry entry : entries) {
      while (placed < remarks.size() && remarks.get(placed).at().isBefore(entry.recorded().at())) {
        all.add(new TimelineEntry(remarks.get(placed++), null));
      }
      all.add(entry);
    }
    remarks.subList(placed, remarks.size()).forEach(each -> all.add(new TimelineEntry(each, null)));
    return all;
  }
}
