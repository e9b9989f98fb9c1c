/** Databases that were brought back from a backup, over real servers. */
@NullMarked
package io.danvan.platform.restore;

import org.jspecify.annotations.NullMarked;
