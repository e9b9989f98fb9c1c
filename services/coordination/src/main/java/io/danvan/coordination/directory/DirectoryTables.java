package io.danvan.coordination.directory;

/** Where the copy is kept. */
public interface DirectoryTables {
  /** Stores records in the current transaction; a record replaces the one of the same identity. */
  void store(DirectoryRecords records);

  /** What was committed after this revision; the revision itself if there is nothing. */
  Changes since(long revision);
}
