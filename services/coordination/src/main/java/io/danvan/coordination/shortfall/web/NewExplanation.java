package io.danvan.coordination.shortfall.web;

/**
 * An explanation as it comes in.
 *
 * @param explanation why fewer were held than the rule asks for
 */
record NewExplanation(String explanation) {}
