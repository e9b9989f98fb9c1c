package io.danvan.platform.web;

/**
 * A module's words for its refusals. Each module declares one bean that names its bundle.
 *
 * <p>For every code the bundle holds {@code <code>.title}, {@code <code>.detail} and {@code
 * <code>.action} (what the reader can do now). The file without a suffix is Vietnamese, the one
 * with {@code _en} English, both UTF-8; {@code {name}} stands for the refusal's argument of that
 * name. An enum constant among the arguments is shown by the text under {@code
 * <EnumName>.<CONSTANT>}.
 *
 * @param bundle the bundle's place on the class path, for example {@code problems/coordination}
 */
public record ProblemMessages(String bundle) {}
