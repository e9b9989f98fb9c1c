package io.danvan.platform.screening;

import io.danvan.platform.screening.Corpus.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How well the rules find what people marked. A finding is right if it overlaps a mark of its kind;
 * a mark is found if a finding of its kind overlaps it.
 *
 * @param mistakes the sentences behind the wrong and the missed, for who mends the rules
 */
record Score(int marked, int found, int findings, int right, List<String> mistakes) {
  /** The score of these kinds alone. */
  static Score of(Corpus corpus, Collection<PersonalDataKind> kinds) {
    Score sum = new Score(0, 0, 0, 0, List.of());
    for (Sentence sentence : corpus.sentences()) {
      sum = sum.plus(of(sentence, kinds));
    }
    return sum;
  }

  private static Score of(Sentence sentence, Collection<PersonalDataKind> kinds) {
    List<Finding> marks = only(kinds, sentence.marked());
    List<Finding> findings = only(kinds, Screening.find(sentence.text()));
    List<Finding> missed = marks.stream().filter(mark -> !overlaps(mark, findings)).toList();
    List<Finding> wrong = findings.stream().filter(finding -> !overlaps(finding, marks)).toList();
    List<String> mistakes = new ArrayList<>();
    missed.forEach(mark -> mistakes.add("missed " + words(sentence, mark)));
    wrong.forEach(finding -> mistakes.add("wrong " + words(sentence, finding)));
    return new Score(
        marks.size(),
        marks.size() - missed.size(),
        findings.size(),
        findings.size() - wrong.size(),
        mistakes);
  }

  private static List<Finding> only(Collection<PersonalDataKind> kinds, List<Finding> all) {
    return all.stream().filter(one -> kinds.contains(one.kind())).toList();
  }

  private static boolean overlaps(Finding one, List<Finding> others) {
    return others.stream()
        .anyMatch(
            other ->
                other.kind() == one.kind() && other.from() < one.to() && one.from() < other.to());
  }

  private static String words(Sentence sentence, Finding place) {
    return "%s \"%s\" in: %s"
        .formatted(
            place.kind(), sentence.text().substring(place.from(), place.to()), sentence.text());
  }

  private Score plus(Score other) {
    List<String> both = new ArrayList<>(mistakes);
    both.addAll(other.mistakes);
    return new Score(
        marked + other.marked,
        found + other.found,
        findings + other.findings,
        right + other.right,
        both);
  }

  double precision() {
    return findings == 0 ? 1 : (double) right / findings;
  }

  double recall() {
    return marked == 0 ? 1 : (double) found / marked;
  }
}
