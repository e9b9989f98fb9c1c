/**
 * What is peculiar to the Mass Mobilization Committees: programmes, directives and their cascade,
 * good-practice models, reviews. What they share with the other bodies is in coordination.
 */
@NullMarked
package io.danvan.massmobilization;

import org.jspecify.annotations.NullMarked;
