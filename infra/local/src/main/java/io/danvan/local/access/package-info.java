/**
 * Who may do what on the broker: one table of accounts, from which the local installation makes
 * accounts and grants, and {@code docs/reference/kafka-access.md} is written.
 */
@NullMarked
package io.danvan.local.access;

import org.jspecify.annotations.NullMarked;
