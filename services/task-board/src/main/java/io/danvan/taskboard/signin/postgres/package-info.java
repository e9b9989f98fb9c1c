/** The sessions of those who are signed in, as all instances share them. */
@NullMarked
package io.danvan.taskboard.signin.postgres;

import org.jspecify.annotations.NullMarked;
