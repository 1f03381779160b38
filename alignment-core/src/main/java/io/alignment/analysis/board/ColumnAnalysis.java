package io.alignment.analysis.board;

import io.alignment.analysis.Analysis;
import io.alignment.analysis.Question;
import io.alignment.model.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks what a column says of all goals. The board is put together of these, so that a column need
 * not be asked again where nothing has changed on which it rests.
 *
 * @param column the column
 * @param mostLed what share of the board anybody can lead
 */
record ColumnAnalysis(Column column, double mostLed) implements Analysis<Cells> {

  @Override
  public Cells analyze(Question question) {
    Goals goals = new Goals(question);
    List<Rule> rules = rules(goals);
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      strips.add(new Strip(goals, column, column.aspects().get(i), rules.get(i)));
    }
    return new Cells(goals, column, strips);
  }

  /** Returns the rules, one for each topic that the column is about. */
  private List<Rule> rules(Goals goals) {
    Work work = Work.of(goals.question());
    return switch (column) {
      case CLEAR -> {
        ClearRule clear = new ClearRule(goals, work);
        yield List.of(clear.measures(), clear.days());
      }
      case LED -> List.of(new LedRule(goals, new Leads(goals), mostLed));
      case WORKED_ON -> List.of(new WorkedOnRule(goals, work));
      case MEANS ->
          List.of(
              new MeansRule(goals, work, Resource.Kind.FINANCIAL),
              new MeansRule(goals, work, Resource.Kind.HUMAN));
      case ABLE -> List.of(new AbleRule(goals, work, People.of(goals.question())));
      case JOINED_UP -> List.of(new JoinedUpRule(goals, work));
      case IN_TIME -> List.of(new InTimeRule(goals, work));
      case ON_COURSE -> List.of(new OnCourseRule(goals));
      case ROBUST -> List.of(new RobustRule(goals, People.of(goals.question())));
      case SAFE -> List.of(new SafeRule(goals, work));
    };
  }
}
