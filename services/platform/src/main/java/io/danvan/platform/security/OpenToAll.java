package io.danvan.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller that answers whoever asks, below the address that its class names: for those who
 * know a secret and have no account. What they send runs in one transaction like any command, but
 * without an {@code Idempotency-Key}, because nobody is known whose key it could be. Only 1 KB of a
 * body is read, and all strangers together have a limit.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {}
