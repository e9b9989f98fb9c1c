/**
 * A business refusal as a value. Domains return refusals without knowing HTTP or Spring; the web
 * package turns them into problem details.
 */
@NullMarked
package io.danvan.platform.refusal;

import org.jspecify.annotations.NullMarked;
