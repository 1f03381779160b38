package io.alignment.model;

/**
 * Adjacency that tell whenever somebody looks at one, so that tests can count it. Where nobody
 * watches, this class is never loaded, and {@link Adjacency} costs as much as if it could not be
 * extended.
 */
final class WatchedAdjacency extends Adjacency {

  private final Runnable visit;

  WatchedAdjacency(Adjacency arcs, Runnable visit) {
    super(arcs);
    this.visit = visit;
  }

  @Override
  public int neighbor(int arc) {
    visit.run();
    return super.neighbor(arc);
  }

  @Override
  public Relation relation(int arc) {
    visit.run();
    return super.relation(arc);
  }
}
