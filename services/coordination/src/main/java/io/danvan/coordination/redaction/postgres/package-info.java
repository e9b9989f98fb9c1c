/** Orders to redact in the service's database, which never leave it. */
@NullMarked
package io.danvan.coordination.redaction.postgres;

import org.jspecify.annotations.NullMarked;
