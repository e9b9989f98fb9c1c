package io.danvan.coordination.shortfall;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DutyRuleId;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An office explained what it lacks, the only event of its stream; a later one takes its place.
 *
 * @param position the position that owes the duty; none where the whole organisation does
 * @param month the month in whose figures the term counts
 */
public record ShortfallExplained(
    ShortfallId shortfall,
    Author author,
    DutyRuleId rule,
    @Nullable PositionId position,
    YearMonth month,
    FreeText explanation) {}
