/** How official names of units are composed, and what remains of them in other names. */
@NullMarked
package io.danvan.directory.naming;

import org.jspecify.annotations.NullMarked;
