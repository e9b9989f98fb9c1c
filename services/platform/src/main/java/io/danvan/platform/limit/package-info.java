/**
 * How much one caller may ask for, so that nobody takes the service from the others. Each instance
 * counts for itself.
 */
@NullMarked
package io.danvan.platform.limit;

import org.jspecify.annotations.NullMarked;
