package io.danvan.coordination.matter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was raised at a meeting.
 *
 * @param count how many matters, without those written down by mistake
 * @param matters each of them, for the host and those above it; others may only know how many
 */
record MattersView(int count, @Nullable List<MatterView> matters) {}
