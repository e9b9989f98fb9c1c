/**
 * What the tests of this library and of the services above it have in common: a small country with
 * its directory.
 */
@NullMarked
package io.danvan.coordination.testing;

import org.jspecify.annotations.NullMarked;
