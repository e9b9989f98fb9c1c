/**
 * Answers to the people: one person of the responsible organisation drafts what is to stand in
 * public, another one publishes it, and every version stays. A draft never leaves the service.
 */
@NullMarked
package io.danvan.coordination.answer;

import org.jspecify.annotations.NullMarked;
