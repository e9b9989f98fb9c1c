/**
 * What the installation is made of, as the bills of materials in its jars tell it: the licences,
 * and what is known of weaknesses.
 */
@NullMarked
package io.danvan.local.dependencies;

import org.jspecify.annotations.NullMarked;
