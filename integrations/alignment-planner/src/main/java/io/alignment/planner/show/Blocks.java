package io.alignment.planner.show;

import io.alignment.analysis.Severity;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Cell;
import io.alignment.report.telling.Format;
import io.alignment.report.telling.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes what the library tells apart into blocks. */
public final class Blocks implements Format {

  private static final Set<Telling.Role> UNSEEN =
      Set.of(Telling.Role.TITLE, Telling.Role.IDS, Telling.Role.SPACE);

  private final List<Block> blocks = new ArrayList<>();
  private final List<List<Piece>> items = new ArrayList<>();

  private Blocks() {}

  /**
   * Takes apart what is told.
   *
   * @param telling what is told
   * @return its blocks, without its title
   */
  public static List<Block> of(Telling telling) {
    Blocks made = new Blocks();
    telling.writeTo(made);
    made.endList();
    return List.copyOf(made.blocks);
  }

  @Override
  public boolean hasRoom() {
    return true;
  }

  @Override
  public void line(Telling.Role role, Text text) {
    if (role == Telling.Role.ITEM) {
      items.add(Piece.of(text));
    } else if (!UNSEEN.contains(role)) {
      add(Block.line(small(role), Piece.of(text)));
    }
  }

  @Override
  public void found(Telling.Found found) {
    add(Block.finding(small(found.severity()), Piece.of(found.what())));
  }

  @Override
  public void table(Telling.Table table) {
    add(
        Block.table(
            table.columns().stream().map(Piece::of).toList(),
            table.rows().stream().map(Blocks::row).toList()));
  }

  private static Block.Row row(Telling.Row row) {
    return new Block.Row(
        row.level() > 0,
        Piece.of(row.label()),
        row.notes().stream().map(Piece::of).toList(),
        row.cells().stream().map(Blocks::field).toList());
  }

  private static Block.Field field(Cell cell) {
    return new Block.Field(Piece.of(cell.text()), cell.isNumber());
  }

  private void add(Block block) {
    endList();
    blocks.add(block);
  }

  private void endList() {
    if (!items.isEmpty()) {
      blocks.add(Block.list(items));
      items.clear();
    }
  }

  private static String small(Enum<?> constant) {
    return constant == Severity.INFO ? "note" : constant.name().toLowerCase(Locale.ROOT);
  }
}
