/**
 * Who calls: bearer tokens, the caller that controllers see, and the access log. Everything is
 * denied unless granted here.
 */
@NullMarked
package io.danvan.platform.security;

import org.jspecify.annotations.NullMarked;
