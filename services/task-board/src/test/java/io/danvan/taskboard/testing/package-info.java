/**
 * A small country to test boards with: its directory, its tasks, and accounts that are signed in
 * without an issuer. Events reach the board through its projection, as from the inbox.
 */
@NullMarked
package io.danvan.taskboard.testing;

import org.jspecify.annotations.NullMarked;
