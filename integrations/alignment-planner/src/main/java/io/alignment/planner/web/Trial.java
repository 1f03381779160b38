package io.alignment.planner.web;

import io.alignment.planner.show.Block;
import java.util.List;
import java.util.Map;

/**
 * A change that is tried before it is kept.
 *
 * @param title what is tried
 * @param lead more about it
 * @param blocks what would be different
 * @param action where it is kept, below the business
 * @param fields what is sent along
 * @param why the reason that is proposed
 * @param keep what the button says
 * @param back where one goes who does not keep it, below the business
 */
record Trial(
    String title,
    String lead,
    List<Block> blocks,
    String action,
    Map<String, String> fields,
    String why,
    String keep,
    String back) {

  Trial {
    blocks = List.copyOf(blocks);
    fields = Map.copyOf(fields);
  }

  Trial because(String reason) {
    return new Trial(title, lead, blocks, action, fields, reason, keep, back);
  }
}
