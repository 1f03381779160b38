package io.alignment.analysis.environment;

import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Days;
import io.alignment.analysis.internal.LiveWork;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.model.DateRange;
import io.alignment.model.Initiative;
import io.alignment.model.Strategy;
import io.alignment.model.WorkItem;
import java.util.HashSet;
import java.util.Set;

/** Which work is fit to answer a factor: it is live, and there is who can do it. */
final class LiveAnswers {

  private final Strategy strategy;
  private final StrategyIndex index;
  private final Days days;
  private final LiveWork live;
  private final Set<String> taught = new HashSet<>();

  LiveAnswers(Question question, StrategyIndex index) {
    strategy = question.strategy();
    this.index = index;
    days = new Days(index, question.day());
    live = new LiveWork(index, days);
    strategy.initiatives().stream().map(Initiative::teaches).forEach(taught::addAll);
  }

  /** Says whether what this work says that it answers is answered. */
  boolean isAnswer(int work) {
    return live.isLive(work) && isAble((WorkItem) index.element(work));
  }

  /**
   * Says whether somebody has each skill on a day of the work that is left, or is to be taught it.
   */
  private boolean isAble(WorkItem work) {
    DateRange span = days.ahead(work);
    return work.requiredSkills().stream()
        .allMatch(
            skill ->
                taught.contains(skill.skill())
                    || strategy.resources().stream().anyMatch(it -> it.isAble(skill, span)));
  }
}
