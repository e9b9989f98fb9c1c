/** The numbers of complaints in the database of a body's service. */
@NullMarked
package io.danvan.coordination.complaint.postgres;

import org.jspecify.annotations.NullMarked;
