package io.danvan.coordination.secondlook;

/**
 * What a text is for; a look at it counts for nothing else.
 *
 * @param command the command that was refused, as {@code tasks/issue}
 * @param field the text's name in it
 */
public record Purpose(String command, String field) {}
