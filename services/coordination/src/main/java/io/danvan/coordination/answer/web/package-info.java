/** Answers to the people through HTTP: drafts for two persons, and what was published. */
@NullMarked
package io.danvan.coordination.answer.web;

import org.jspecify.annotations.NullMarked;
