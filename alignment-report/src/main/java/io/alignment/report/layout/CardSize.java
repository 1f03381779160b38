package io.alignment.report.layout;

import io.alignment.model.Element;
import io.alignment.report.map.Card;

/** How large cards are, and how many lines their names may take. */
record CardSize(int width, int letters, int most, boolean compact) {

  static final CardSize ROOMY = new CardSize(216, 13, 4, false);
  static final CardSize COMPACT = new CardSize(172, 12, 3, true);

  private static final int PADDING = 10;
  private static final int MARK = 24;
  private static final int FOLDED = 40;
  private static final int DETAIL = 15;
  private static final int COURSE = 5;
  private static final int VISION_WIDTH = 420;

  Drawing.Placed place(Card card) {
    boolean vision = card.type() == Element.Type.VISION;
    boolean brief = compact && !vision;
    int room =
        (vision ? VISION_WIDTH : width)
            - 2 * PADDING
            - MARK
            - (brief && card.below() > 0 ? FOLDED : 0);
    int size = brief ? letters : ROOMY.letters;
    Lines name = Lines.of(card.name(), room, brief ? Lines.NOT_BOLD * size : size, most);
    int height = 2 * PADDING + name.lines().size() * (size + 4) + (brief ? COURSE : details(card));
    return new Drawing.Placed(
        card, new Drawing.Box(0, 0, vision ? VISION_WIDTH : width, height), name, brief);
  }

  private static int details(Card card) {
    return switch (card.type()) {
      case VISION -> 0;
      case OBJECTIVE ->
          (3 + card.shownKeyResults().size() + Math.min(1, card.moreKeyResults())) * DETAIL;
      case INITIATIVE -> 2 * DETAIL;
      case FUNCTION, RESOURCE, FACTOR -> DETAIL;
    };
  }
}
