/**
 * What is peculiar to the People's Committees: receptions and dialogues as legal duties, cases and
 * their clocks, disclosure, inspections. What they share with the other bodies is in coordination.
 */
@NullMarked
package io.danvan.peoplescommittee;

import org.jspecify.annotations.NullMarked;
