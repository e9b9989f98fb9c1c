package io.danvan.coordination.commitment.web;

import io.danvan.coordination.commitment.CommitmentQuery;
import io.danvan.coordination.commitment.CommitmentReading;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.web.DatePages;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import java.util.Set;
import java.util.UUID;

/** Lists what was asked for a task or at a meeting. */
public final class CommitmentLists {
  private final CommitmentReading reading;
  private final CommitmentViews views;

  CommitmentLists(CommitmentReading reading, CommitmentViews views) {
    this.reading = reading;
    this.views = views;
  }

  /**
   * A page of the commitments that came from a record, by due date.
   *
   * @param responsible the organisations of whose commitments the caller may know
   */
  public Page<CommitmentView> from(
      UUID record, Set<OrganisationId> responsible, PageRequest page, Caller caller) {
    CommitmentQuery query =
        new CommitmentQuery(
            null,
            CommitmentQuery.Side.ALL,
            null,
            false,
            new CommitmentQuery.Parts(record, responsible),
            DatePages.after(page, CommitmentQuery.Place::of),
            page.rows());
    return DatePages.page(
        page,
        views.list(reading.list(query), caller),
        view -> view.due().date(),
        CommitmentView::id);
  }
}
