/** Tasks through HTTP: issuing, reading, and commands on them. */
@NullMarked
package io.danvan.coordination.task.web;

import org.jspecify.annotations.NullMarked;
