/**
 * Meetings as the public contract has them: their streams and topics, and the one mapping between
 * the domain's events and the contract's records.
 */
@NullMarked
package io.danvan.coordination.meeting.kafka;

import org.jspecify.annotations.NullMarked;
