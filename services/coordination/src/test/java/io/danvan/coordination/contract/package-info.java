/** The mapping between the domain's events and the contract's records, for all families at once. */
@NullMarked
package io.danvan.coordination.contract;

import org.jspecify.annotations.NullMarked;
