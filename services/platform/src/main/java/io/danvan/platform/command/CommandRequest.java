package io.danvan.platform.command;

import java.util.UUID;

/**
 * What makes two requests the same.
 *
 * @param organisation the caller's; keys of different organisations never meet
 * @param key the client's {@code Idempotency-Key}
 * @param digest SHA-256 of path, query and body
 */
@SuppressWarnings("ArrayRecordComponent") // compared by the adapter, never as a record
public record CommandRequest(UUID organisation, String key, byte[] digest) {}
