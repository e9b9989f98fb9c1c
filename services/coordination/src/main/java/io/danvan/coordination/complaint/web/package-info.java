/** The numbers of complaints through HTTP. */
@NullMarked
package io.danvan.coordination.complaint.web;

import org.jspecify.annotations.NullMarked;
