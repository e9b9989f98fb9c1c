/**
 * Acting from the board: commands are passed on to the service of the signed-in organisation's body
 * with the person's own token. The board decides nothing.
 */
@NullMarked
package io.danvan.taskboard.act;

import org.jspecify.annotations.NullMarked;
