package io.danvan.coordination.matter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was raised at a meeting.
 *
 * @param count how many matters, without those written down by mistake; for those who see no
 *     matters only if there are enough
 * @param fewerThan in place of the count: there are fewer, or none
 * @param matters each of them, for the host and those above it; others may only know how many
 */
record MattersView(
    @Nullable Integer count, @Nullable Integer fewerThan, @Nullable List<MatterView> matters) {}
