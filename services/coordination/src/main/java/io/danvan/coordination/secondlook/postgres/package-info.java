/** Second looks in the database of a body's service, with fingerprints in place of the texts. */
@NullMarked
package io.danvan.coordination.secondlook.postgres;

import org.jspecify.annotations.NullMarked;
