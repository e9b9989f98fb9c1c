/**
 * The directory over HTTP, for any signed-in caller; every answer says as of which day it holds.
 */
@NullMarked
package io.danvan.directory.web;

import org.jspecify.annotations.NullMarked;
