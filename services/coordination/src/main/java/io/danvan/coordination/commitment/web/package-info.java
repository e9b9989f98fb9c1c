/** Commitments through HTTP: reading them, their timelines, and commands on them. */
@NullMarked
package io.danvan.coordination.commitment.web;

import org.jspecify.annotations.NullMarked;
