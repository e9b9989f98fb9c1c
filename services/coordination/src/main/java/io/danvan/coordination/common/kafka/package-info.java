/**
 * The values that tasks and commitments share, between the domain and the contract. The mappers of
 * the event families build on it.
 */
@NullMarked
package io.danvan.coordination.common.kafka;

import org.jspecify.annotations.NullMarked;
