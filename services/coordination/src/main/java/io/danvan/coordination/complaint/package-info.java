/**
 * How many complaints and denunciations a commune's committee received in a year: one number, and
 * nothing that tells when, about what, or by whom. No event carries it.
 */
@NullMarked
package io.danvan.coordination.complaint;

import org.jspecify.annotations.NullMarked;
