/**
 * The whole system as people meet it: a stack of real processes, and a browser for each office.
 * What offices do here every body must come to know, whatever is killed meanwhile.
 */
@NullMarked
package io.danvan.local.endtoend;

import org.jspecify.annotations.NullMarked;
