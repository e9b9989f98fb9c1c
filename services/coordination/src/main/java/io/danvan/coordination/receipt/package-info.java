/**
 * The receipts of matters: a random code on a slip of paper, by which its holder asks what became
 * of the matter and says that it is not done. A code stands in no event, address, header or log.
 */
@NullMarked
package io.danvan.coordination.receipt;

import org.jspecify.annotations.NullMarked;
