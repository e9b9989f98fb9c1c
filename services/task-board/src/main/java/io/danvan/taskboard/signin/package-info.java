/**
 * Who signs in to the pages: OpenID Connect with the installation's issuer, the session in
 * PostgreSQL. The board has no rights of its own: it passes the person's token on.
 */
@NullMarked
package io.danvan.taskboard.signin;

import org.jspecify.annotations.NullMarked;
