package io.danvan.coordination.answer;

import static io.danvan.coordination.decision.Reason.CHECKLIST_NOT_MET;

import io.danvan.coordination.commitment.ChecklistItem;
import io.danvan.coordination.decision.CoordinationRefused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the second person affirms before an answer is published.
 *
 * @param answersQuestion whether it answers what the people asked
 * @param plainLanguage whether people who know no official language understand it
 * @param namesNobody whether it speaks of no particular person or household
 */
public record Checklist(boolean answersQuestion, boolean plainLanguage, boolean namesNobody) {
  @Nullable CoordinationRefused refusal() {
    List<ChecklistItem> unmet = new ArrayList<>();
    if (!answersQuestion) {
      unmet.add(ChecklistItem.ANSWERS_QUESTION);
    }
    if (!plainLanguage) {
      unmet.add(ChecklistItem.PLAIN_LANGUAGE);
    }
    if (!namesNobody) {
      unmet.add(ChecklistItem.NAMES_NOBODY);
    }
    return unmet.isEmpty() ? null : CHECKLIST_NOT_MET.refused("unmet", unmet);
  }
}
