package io.danvan.coordination.complaint.web;

import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.complaint.ComplaintCount;
import org.jspecify.annotations.Nullable;

/**
 * How many complaints and denunciations an organisation received in a year.
 *
 * @param count how many; none if they are fewer than five, or there was none
 * @param fewerThan the number below which it is; none if it is shown
 */
record ComplaintCountView(
    Names.Organisation organisation,
    Names.Unit unit,
    int year,
    @Nullable Integer count,
    @Nullable Integer fewerThan) {
  static ComplaintCountView of(ComplaintCount counted, Names names) {
    boolean shown = counted.shown().isPresent();
    return new ComplaintCountView(
        names.of(counted.organisation()),
        names.of(counted.unit()),
        counted.year(),
        shown ? counted.count() : null,
        shown ? null : ComplaintCount.FEWEST_SHOWN);
  }
}
