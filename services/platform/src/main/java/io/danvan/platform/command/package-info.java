/**
 * Commands through HTTP: one transaction each, and one effect however often a request is repeated.
 * Controllers need not know.
 */
@NullMarked
package io.danvan.platform.command;

import org.jspecify.annotations.NullMarked;
