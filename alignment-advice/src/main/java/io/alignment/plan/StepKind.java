package io.alignment.plan;

/** What kind of change a step makes. */
public enum StepKind {
  /** Ends work that serves nothing, and gives what it holds to what lacks it. */
  STOP(Nature.DECIDE, Effort.MEDIUM),
  /** Moves money or people from where there is too much of them to where they are lacking. */
  MOVE_MEANS(Nature.DO, Effort.SMALL),
  /** Gives what is left of money or people to what lacks it. */
  USE_MEANS(Nature.DO, Effort.SMALL),
  /** Divides what was given to a goal among those below it. */
  DIVIDE(Nature.DECIDE, Effort.SMALL),
  /** Takes from a person, or a budget, what it is promised beyond what there is. */
  RELIEVE(Nature.DECIDE, Effort.MEDIUM),
  /** Puts somebody who has a skill on the work that requires it. */
  STAFF(Nature.DO, Effort.MEDIUM),
  /** Teaches a skill to those who do the work, before it begins. */
  TRAIN(Nature.DECIDE, Effort.LARGE),
  /** Brings somebody from outside for what nobody inside can do. */
  HIRE(Nature.DECIDE, Effort.LARGE),
  /** Lets somebody answer for what nobody answers for. */
  OWN(Nature.DECIDE, Effort.SMALL),
  /** Lets somebody else answer for some of what one function leads. */
  HAND_OVER(Nature.DECIDE, Effort.MEDIUM),
  /** Lets somebody besides a single person take part. */
  DEPUTIZE(Nature.DECIDE, Effort.SMALL),
  /** Lets those meet regularly whose work meets. */
  MEET(Nature.DO, Effort.SMALL),
  /** Lets somebody tell another what there is to tell. */
  TELL(Nature.DO, Effort.SMALL),
  /** Moves work in time. */
  RESCHEDULE(Nature.DECIDE, Effort.SMALL),
  /** Asks what has to be known before anything can be changed. */
  ASK(Nature.FIND_OUT, Effort.SMALL);

  private final Nature nature;
  private final Effort effort;

  StepKind(Nature nature, Effort effort) {
    this.nature = nature;
    this.effort = effort;
  }

  /** {@return what it asks of those who read it} */
  public Nature nature() {
    return nature;
  }

  /** {@return how much it usually takes, a convention of our own} */
  public Effort effort() {
    return effort;
  }
}
