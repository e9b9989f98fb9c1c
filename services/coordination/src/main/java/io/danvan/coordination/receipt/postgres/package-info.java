/** Receipts in the database of a body's service, as hashes of their codes. */
@NullMarked
package io.danvan.coordination.receipt.postgres;

import org.jspecify.annotations.NullMarked;
