/** Answers as the public contract has them. */
@NullMarked
package io.danvan.coordination.answer.kafka;

import org.jspecify.annotations.NullMarked;
