/**
 * The description of each service's API (OpenAPI), with what the conventions add to every
 * operation. Controllers describe only what is theirs.
 */
@NullMarked
package io.danvan.platform.openapi;

import org.jspecify.annotations.NullMarked;
