/**
 * Values that tasks and commitments share: ids, authors, texts, documents, recorded events. Plain
 * Java, as everything outside the {@code web}, {@code kafka} and {@code postgres} packages.
 */
@NullMarked
package io.danvan.coordination.common;

import org.jspecify.annotations.NullMarked;
