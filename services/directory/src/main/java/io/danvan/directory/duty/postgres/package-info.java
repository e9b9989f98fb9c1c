/** The declared rules in the directory's own tables. */
@NullMarked
package io.danvan.directory.duty.postgres;

import org.jspecify.annotations.NullMarked;
