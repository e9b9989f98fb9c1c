/**
 * Who may see and do what, by role, standing, jurisdiction and classification. One rule, and
 * everything that it does not grant is denied.
 */
@NullMarked
package io.danvan.coordination.access;

import org.jspecify.annotations.NullMarked;
