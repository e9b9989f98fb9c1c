package io.danvan.taskboard.page;

/**
 * A scope that the viewer can choose.
 *
 * @param scope the scope's text form
 * @param label the key of what it is called
 */
public record ScopeChoice(String scope, String label) {}
