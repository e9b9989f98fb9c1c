package io.danvan.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The names and partitions that strangers rely on. */
class TopicsTest {
  @Test
  void aTopicNamesOwnerFamilyAndClassification() {
    assertThat(
            Topics.name(Owner.PEOPLES_COMMITTEE, Family.COMMITMENTS, Classification.COORDINATION))
        .isEqualTo("danvan.peoples-committee.commitments.coordination.v1");
  }

  @Test
  void onlyTheDirectoryHasTopicsOfOnePartition() {
    assertThat(Topics.all())
        .hasSize(33)
        .allSatisfy(
            topic ->
                assertThat(topic.partitions())
                    .isEqualTo(topic.owner() == Owner.DIRECTORY ? 1 : 12));
  }

  @Test
  void aTopicIsFoundByItsName() {
    assertThat(Topics.all())
        .allSatisfy(topic -> assertThat(Topics.find(topic.name())).contains(topic));
    assertThat(Topics.find("danvan.directory.tasks.public.v1")).isEmpty();
  }

  @Test
  void everyEventTypeBelongsToOneFamilyOrToTheDirectorysTwo() {
    assertThat(EventTypes.all().keySet())
        .allSatisfy(
            type ->
                assertThat(Family.values())
                    .filteredOn(family -> family.carries(type))
                    .hasSize(type.contains(".directory.") ? 2 : 1));
    assertThat(Family.TASKS.carries("io.danvan.events.commitment.Confirmed")).isFalse();
  }
}
