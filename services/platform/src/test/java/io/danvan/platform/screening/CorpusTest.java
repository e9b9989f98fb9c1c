package io.danvan.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How much of the personal data in many sentences is found, and how much of what is found is. */
class CorpusTest {
  private static final double LEAST = 0.95;

  private static final Corpus TUNING = Corpus.read("tuning");
  private static final Corpus HELD_OUT = Corpus.read("held-out");
  private static final Corpus ALL = TUNING.with(HELD_OUT);

  @Test
  void findsPersonalDataAndLittleElse() {
    List.of(TUNING, HELD_OUT, ALL).forEach(CorpusTest::print);

    for (PersonalDataKind kind : PersonalDataKind.values()) {
      assertGood(ALL, kind.name(), Set.of(kind));
    }
    assertGood(ALL, "all kinds", EnumSet.allOf(PersonalDataKind.class));
    assertGood(HELD_OUT, "all kinds", EnumSet.allOf(PersonalDataKind.class));
  }

  @Test
  void judgesByEnoughSentences() {
    assertThat(ALL.sentences()).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
    assertThat(HELD_OUT.sentences()).hasSizeGreaterThanOrEqualTo(ALL.sentences().size() / 4);
  }

  private static void assertGood(Corpus corpus, String what, Collection<PersonalDataKind> kinds) {
    Score score = Score.of(corpus, kinds);
    assertThat(List.of(score.precision(), score.recall()))
        .as("precision and recall of %s in %s: %s", what, corpus.name(), score.mistakes())
        .allMatch(share -> share >= LEAST);
  }

  private static void print(Corpus corpus) {
    System.out.printf("Screening, %s: %d sentences%n", corpus.name(), corpus.sentences().size());
    for (PersonalDataKind kind : PersonalDataKind.values()) {
      print(kind.name(), Score.of(corpus, Set.of(kind)));
    }
    print("all kinds", Score.of(corpus, EnumSet.allOf(PersonalDataKind.class)));
  }

  private static void print(String what, Score score) {
    System.out.printf(
        "  %-16s precision %.3f (%d/%d)  recall %.3f (%d/%d)%n",
        what,
        score.precision(),
        score.right(),
        score.findings(),
        score.recall(),
        score.found(),
        score.marked());
  }
}
