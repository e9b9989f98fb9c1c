/**
 * What the interfaces of tasks and commitments share: how values stand in JSON, how a command names
 * itself, and the names of organisations.
 */
@NullMarked
package io.danvan.coordination.common.web;

import org.jspecify.annotations.NullMarked;
