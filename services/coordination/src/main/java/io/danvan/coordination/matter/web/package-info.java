/** The interface of what people raise at meetings. */
@NullMarked
package io.danvan.coordination.matter.web;

import org.jspecify.annotations.NullMarked;
