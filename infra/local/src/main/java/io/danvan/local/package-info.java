/**
 * The whole system on one machine, started by one command. It embeds Kafka, PostgreSQL and an
 * issuer of tokens, none of them meant for production.
 */
@NullMarked
package io.danvan.local;

import org.jspecify.annotations.NullMarked;
