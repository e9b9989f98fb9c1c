package io.danvan.platform.inbox;

/**
 * An event's place in the chain of its stream, as its message states it.
 *
 * @param version the version in the stream
 * @param previousHash the hash of the event before it
 * @param hash its own hash
 * @param redacted whether the message is the redacted edition of the event
 */
public record Place(long version, String previousHash, String hash, boolean redacted) {}
