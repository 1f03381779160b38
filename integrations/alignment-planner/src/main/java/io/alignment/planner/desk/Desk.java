package io.alignment.planner.desk;

import io.alignment.json.DocumentFormat;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.StrategyEditor;
import io.alignment.model.Edit;
import io.alignment.planner.account.NotAllowedException;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Typed;
import io.alignment.planner.store.Stored;
import io.alignment.planner.store.Version;
import io.alignment.planner.store.Versions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Where a strategy is opened, changed in a copy, compared and kept. Whoever comes needs a {@link
 * Seat}, and sees and changes nothing but the business in which it is.
 */
@Service
public final class Desk {

  private final Versions versions;
  private final Analyst analyst;
  private final Clock clock;

  Desk(Versions versions, Analyst analyst, Clock clock) {
    this.versions = versions;
    this.analyst = analyst;
    this.clock = clock;
  }

  /**
   * Opens the newest version.
   *
   * @param seat who, where
   * @return it
   */
  public Sheet open(Seat seat) {
    return sheet(versions.newest(seat.business().id()), seat);
  }

  /**
   * Opens a version.
   *
   * @param seat who, where
   * @param number which one
   * @return it
   * @throws NoSuchVersionException if there is none of that number
   */
  public Sheet open(Seat seat, int number) {
    return sheet(
        versions
            .find(seat.business().id(), number)
            .orElseThrow(() -> new NoSuchVersionException(number, seat.business().version())),
        seat);
  }

  /**
   * Returns who has saved what, when and why.
   *
   * @param seat who asks, where
   * @return all versions, the newest first
   */
  public List<Version> history(Seat seat) {
    return versions.list(seat.business().id());
  }

  /**
   * Compares two versions.
   *
   * @param seat who asks, where
   * @param from the number of the old one
   * @param to the number of the new one
   * @return what is different
   * @throws NoSuchVersionException if there is none of one of the numbers
   */
  public Comparison compare(Seat seat, int from, int to) {
    return compare(open(seat, from).answers(), open(seat, to).answers());
  }

  /**
   * Makes a change in a copy, and keeps nothing of it.
   *
   * @param sheet the version to be changed
   * @param change the change
   * @return the copy, or what is wrong with it
   */
  public Draft draft(Sheet sheet, Edit change) {
    return Draft.of(sheet.strategy(), change);
  }

  /**
   * Tells what a change would bring.
   *
   * @param seat who asks, where
   * @param sheet the version to be changed
   * @param draft the change, valid
   * @return the version compared with the copy
   * @throws java.util.NoSuchElementException if the draft is not valid
   */
  public Comparison preview(Seat seat, Sheet sheet, Draft draft) {
    return compare(sheet.answers(), analyst.about(draft.strategy().orElseThrow(), seat.user()));
  }

  /**
   * Keeps a change as a new version. The document is changed where it must be, and stays as it is
   * written elsewhere, with its comments.
   *
   * @param seat who, where
   * @param seen the number of the version on which the change stands
   * @param change the change
   * @param why the reason; may be empty
   * @return what came of it
   * @throws NotAllowedException if the seat is that of a reader
   */
  public Outcome save(Seat seat, int seen, Edit change, String why) {
    Sheet sheet = open(seat, seen);
    Draft draft = draft(sheet, change);
    if (draft.strategy().isEmpty()) {
      return new Outcome.Refused(draft.faults());
    }
    String document =
        StrategyEditor.edit(
                sheet.document(),
                DocumentFormat.ofContent(sheet.document()),
                draft.strategy().get())
            .text();
    return save(seat, sheet, document, why);
  }

  /**
   * Keeps a document as a new version.
   *
   * @param seat who, where
   * @param seen the number of the version on which the document stands
   * @param document the strategy, in YAML or JSON
   * @param why the reason; may be empty
   * @return what came of it
   * @throws NotAllowedException if the seat is that of a reader
   */
  public Outcome saveDocument(Seat seat, int seen, String document, String why) {
    return save(seat, open(seat, seen), document, why);
  }

  /**
   * Keeps an old version once more, as the newest one.
   *
   * @param seat who, where
   * @param seen the number of the newest version that was seen
   * @param old the number of the version to go back to
   * @param why the reason; may be empty
   * @return what came of it
   * @throws NotAllowedException if the seat is that of a reader
   */
  public Outcome goBack(Seat seat, int seen, int old, String why) {
    return saveDocument(seat, seen, open(seat, old).document(), why);
  }

  private Outcome save(Seat seat, Sheet seen, String document, String why) {
    seat.mustBe(Role.EDITOR);
    Answers answers;
    try {
      answers = analyst.about(document, seat.user());
    } catch (InvalidDocumentException e) {
      return new Outcome.Refused(e.problems().stream().map(Fault::of).toList());
    }
    if (document.equals(seen.document())) {
      return new Outcome.Saved(open(seat));
    }
    Version version =
        new Version(
            seen.version().number() + 1,
            seat.user().name(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            Typed.line(why, Version.LONGEST_WHY),
            Optional.of(Summaries.of(answers, analyst.today())));
    if (versions.add(seat.business().id(), version, document, seat.user().id())) {
      return new Outcome.Saved(new Sheet(version, document, answers));
    }
    Sheet newest = open(seat);
    return new Outcome.Conflict(seen, newest, compare(seen.answers(), newest.answers()));
  }

  private Comparison compare(Answers before, Answers after) {
    return new Comparison(before, after, analyst.drift(before, after));
  }

  private Sheet sheet(Stored stored, Seat seat) {
    return new Sheet(
        stored.version(), stored.document(), analyst.about(stored.document(), seat.user()));
  }
}
