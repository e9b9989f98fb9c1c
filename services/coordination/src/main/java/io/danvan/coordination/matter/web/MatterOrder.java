package io.danvan.coordination.matter.web;

import io.danvan.coordination.common.Origin;
import io.danvan.coordination.matter.MatterAction;
import io.danvan.coordination.matter.MatterCommand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command on a matter as it comes in.
 *
 * @param origin the record of an agency's own system that it comes from, if one does
 */
record MatterOrder(MatterCommand.OnMatter command, @Nullable Origin origin) {
  /** The commands by the actions that name them. */
  static final Map<String, Class<? extends MatterCommand.OnMatter>> TYPES =
      Map.of(
          MatterAction.ANSWER, MatterCommand.AnswerMatter.class,
          MatterAction.LINK, MatterCommand.LinkMatter.class,
          MatterAction.TAKE_BACK, MatterCommand.TakeBackMatter.class);
}
