/**
 * The issuer of tokens of a local installation: OpenID Connect for the demonstration's accounts. It
 * binds the loopback address or refuses to start; in production any OpenID provider takes its
 * place.
 */
@NullMarked
package io.danvan.local.identity;

import org.jspecify.annotations.NullMarked;
