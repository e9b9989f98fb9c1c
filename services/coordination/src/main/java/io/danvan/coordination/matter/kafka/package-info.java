/** What people raise at meetings, between the domain and the contract. */
@NullMarked
package io.danvan.coordination.matter.kafka;

import org.jspecify.annotations.NullMarked;
