package io.alignment.analysis.people;

import com.google.common.primitives.Ints;
import io.alignment.analysis.internal.VisionShare;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The fewest people whose leaving leaves more than half of what is owned without an owner. */
final class TruckFactor {

  private static final double ROUNDING = 1e-9;
  // Of so many hands every choice is tried: a thousand.
  private static final int FEW = 10;

  private final Hands hands;
  private final VisionShare share;
  private final int[] owned;
  private final double half;

  private TruckFactor(Hands hands, VisionShare share, int[] owned) {
    this.hands = hands;
    this.share = share;
    this.owned = owned;
    half = through(owned) / 2;
  }

  /**
   * Returns the number; empty if nothing is owned that carries a part of the vision.
   *
   * @param owned the objectives with an owner
   * @param holders the hands in which these lie, the one first that holds most
   * @param held how much of the priority each of them holds, by index
   */
  static OptionalInt of(Hands hands, VisionShare share, int[] owned, int[] holders, double[] held) {
    TruckFactor factor = new TruckFactor(hands, share, owned);
    return factor.half > 0
        ? OptionalInt.of(Ints.saturatedCast(factor.fewest(holders, held)))
        : OptionalInt.empty();
  }

  private double through(int[] objectives) {
    return share.through(() -> IntStream.of(objectives).iterator()).orElse(0);
  }

  private long fewest(int[] holders, double[] held) {
    long fewest = heads(first(holders, busiest(holders)));
    if (holders.length <= FEW) {
      for (int choice = 1; choice < 1 << holders.length; choice++) {
        long[] members = {choice};
        int[] gone = BitSet.valueOf(members).stream().map(it -> holders[it]).toArray();
        if (heads(gone) < fewest
            && IntStream.of(gone).mapToDouble(it -> held[it]).sum() > half
            && leaveMost(gone)) {
          fewest = heads(gone);
        }
      }
    }
    return fewest;
  }

  /** Returns how many must leave if those leave first who hold most. */
  private int busiest(int[] holders) {
    int tooFew = 0;
    int enough = holders.length;
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) / 2;
      if (leaveMost(first(holders, middle))) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  private static int[] first(int[] holders, int number) {
    return IntStream.of(holders).limit(number).toArray();
  }

  private long heads(int[] gone) {
    return IntStream.of(gone).mapToLong(hands::heads).sum();
  }

  private boolean leaveMost(int[] those) {
    BitSet gone = new BitSet();
    IntStream.of(those).forEach(gone::set);
    int[] orphaned =
        IntStream.of(owned).filter(it -> hands.owning(it).allMatch(gone::get)).toArray();
    return through(orphaned) > half + ROUNDING;
  }
}
