package io.danvan.coordination.directory.postgres;

import io.danvan.coordination.directory.Changes;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DirectoryTables;
import io.danvan.coordination.directory.Organisations;
import org.springframework.scheduling.annotation.Scheduled;

/** The view in memory of the copy's tables, brought up to date each second. Thread-safe. */
public final class DirectoryInMemory implements Directory {
  private final DirectoryTables tables;
  private volatile Organisations organisations = Organisations.NONE;

  /** Reads all that the tables hold, so that a restarted service knows at once what it knew. */
  public DirectoryInMemory(DirectoryTables tables) {
    this.tables = tables;
    refresh();
  }

  @Override
  public Organisations now() {
    return organisations;
  }

  /** Takes over what any instance has committed since the last time. */
  @Scheduled(fixedDelayString = "PT1S")
  public synchronized void refresh() {
    Changes changes = tables.since(organisations.revision());
    if (changes.revision() != organisations.revision()) {
      organisations = organisations.with(changes);
    }
  }
}
