package io.danvan.coordination.matter.web;

import io.danvan.coordination.common.Origin;
import io.danvan.coordination.matter.MatterCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was raised at a meeting, as it comes in.
 *
 * @param origin the record of an agency's own system that it comes from, if one does
 */
record NewMatters(List<MatterCommand.NewMatter> matters, @Nullable Origin origin) {
  MatterCommand.RaiseMatters command() {
    return new MatterCommand.RaiseMatters(matters);
  }
}
