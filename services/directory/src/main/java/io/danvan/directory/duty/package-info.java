/** Declares what offices owe by law and when they work: for the whole country, by operators. */
@NullMarked
package io.danvan.directory.duty;

import org.jspecify.annotations.NullMarked;
