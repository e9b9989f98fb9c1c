/**
 * What operators rely on, tested: alarms and dashboards with their pages, restarts under load, and
 * what the logs say. The files themselves are in {@code infra/monitoring} and {@code
 * docs/operations}.
 */
@NullMarked
package io.danvan.local.operations;

import org.jspecify.annotations.NullMarked;
