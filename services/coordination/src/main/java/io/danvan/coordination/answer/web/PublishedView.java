package io.danvan.coordination.answer.web;

import io.danvan.coordination.common.AnswerId;

/**
 * An answer that was published now.
 *
 * @param answer by which everybody finds it
 */
record PublishedView(AnswerId answer) {}
