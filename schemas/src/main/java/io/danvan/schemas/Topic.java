package io.danvan.schemas;

/**
 * A topic: one owner's records of one family and one classification.
 *
 * @param owner whose service alone writes it
 * @param family what it carries
 * @param classification who may read it
 */
public record Topic(Owner owner, Family family, Classification classification) {
  private static final int PARTITIONS = 12;

  /** The name on the broker; its version changes only if the partitioning ever must. */
  public String name() {
    return Topics.name(owner, family, classification);
  }

  /**
   * The number of partitions, never changed because a stream's place depends on it. The directory's
   * topics have one, so that a unit always comes before what lies in it.
   */
  public int partitions() {
    return owner == Owner.DIRECTORY ? 1 : PARTITIONS;
  }
}
