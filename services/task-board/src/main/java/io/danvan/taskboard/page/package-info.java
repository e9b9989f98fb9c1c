/**
 * The board's pages: rendered on the server, in Vietnamese or English, and kept up to date by
 * frames of rendered cards. A card is rendered once for all who may see the same of it.
 */
@NullMarked
package io.danvan.taskboard.page;

import org.jspecify.annotations.NullMarked;
