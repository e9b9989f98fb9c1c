package io.danvan.coordination.receipt;

import io.danvan.coordination.matter.MatterId;

/**
 * A receipt as it is handed over.
 *
 * @param number the matter's place among those of its meeting
 */
public record IssuedReceipt(MatterId matter, int number, ReceiptCode code) {}
