package io.danvan.coordination.commitment;

/**
 * The commitment that a command is about.
 *
 * @param streams all that has arrived of it; at least the request that begins it
 * @param seen what the author of the command had seen of it
 * @param frame what the record that it came from sets for it
 */
public record Subject(CommitmentStreams streams, Position seen, Frame frame) {}
