package io.danvan.coordination.secondlook.web;

/**
 * What the second person says.
 *
 * @param allowed whether the text may be sent because nobody is meant
 */
record SecondLookDecision(boolean allowed) {}
