/**
 * Sends a running service what nobody should send, made from its own description, and watches that
 * it neither breaks nor says anything about its inside. The same seed asks the same, but for the
 * ids that the service itself has made up meanwhile.
 */
@NullMarked
package io.danvan.platform.testing.fuzz;

import org.jspecify.annotations.NullMarked;
