/** The interface of second looks: ask for one, see those that wait, take one. */
@NullMarked
package io.danvan.coordination.secondlook.web;

import org.jspecify.annotations.NullMarked;
