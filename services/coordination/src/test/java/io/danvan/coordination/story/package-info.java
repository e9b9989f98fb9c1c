/**
 * Stories over the three bodies' services as they run: real HTTP, Kafka and PostgreSQL. The three
 * are one small application here, which differs only in whose it is.
 */
@NullMarked
package io.danvan.coordination.story;

import org.jspecify.annotations.NullMarked;
