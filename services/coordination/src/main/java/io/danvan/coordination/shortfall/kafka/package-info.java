/** Explanations between the domain and the contract. */
@NullMarked
package io.danvan.coordination.shortfall.kafka;

import org.jspecify.annotations.NullMarked;
