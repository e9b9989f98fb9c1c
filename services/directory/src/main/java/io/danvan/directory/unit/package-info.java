/** Finding units: by name as people type it, by code, by place in the tree, as of a day. */
@NullMarked
package io.danvan.directory.unit;

import org.jspecify.annotations.NullMarked;
