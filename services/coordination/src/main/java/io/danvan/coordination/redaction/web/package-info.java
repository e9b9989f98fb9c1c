/** Orders to redact through HTTP, for the heads of the organisations that wrote the events. */
@NullMarked
package io.danvan.coordination.redaction.web;

import org.jspecify.annotations.NullMarked;
