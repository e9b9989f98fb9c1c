package io.danvan.coordination.directory;

/**
 * Records that are new or changed.
 *
 * @param revision the copy's revision with them
 */
public record Changes(long revision, DirectoryRecords records) {}
