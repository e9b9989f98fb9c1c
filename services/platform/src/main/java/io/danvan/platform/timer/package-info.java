/**
 * What a service does later by itself. It is kept in the service's database from the transaction
 * that makes it necessary until it is done, by whichever instance comes to it.
 */
@NullMarked
package io.danvan.platform.timer;

import org.jspecify.annotations.NullMarked;
