/**
 * Proves that what each service wrote, what Kafka holds and what every reader has applied is the
 * same, and names the first difference. It only reads.
 */
@NullMarked
package io.danvan.local.verification;

import org.jspecify.annotations.NullMarked;
