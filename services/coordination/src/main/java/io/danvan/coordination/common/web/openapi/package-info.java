/**
 * What a body's service says of its interface (OpenAPI) beyond the platform's conventions: orders
 * and values as they stand in JSON, and examples to paste.
 */
@NullMarked
package io.danvan.coordination.common.web.openapi;

import org.jspecify.annotations.NullMarked;
