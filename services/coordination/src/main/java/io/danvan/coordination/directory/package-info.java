/**
 * Units, organisations and positions as every service knows them: its own copy of the directory.
 *
 * <p>The copy is built from the directory's topics, is read without leaving the process, and serves
 * while the directory is down.
 */
@NullMarked
package io.danvan.coordination.directory;

import org.jspecify.annotations.NullMarked;
