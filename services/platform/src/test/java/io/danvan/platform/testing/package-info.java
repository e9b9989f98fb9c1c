/**
 * What the tests of all modules stand on: real servers, embedded or in containers, and an issuer of
 * tokens, started by the first test that needs them and left to the end of the JVM.
 */
@NullMarked
package io.danvan.platform.testing;

import org.jspecify.annotations.NullMarked;
