/**
 * How an instance takes leave: it says that it is not ready, goes on serving until balancers have
 * noticed, and only then stops listening. What is under way is finished.
 */
@NullMarked
package io.danvan.platform.shutdown;

import org.jspecify.annotations.NullMarked;
