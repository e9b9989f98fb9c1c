/** Explanations through HTTP: telling and reading them. */
@NullMarked
package io.danvan.coordination.shortfall.web;

import org.jspecify.annotations.NullMarked;
