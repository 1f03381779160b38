package io.alignment.planner.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form, as a page shows it.
 *
 * @param sections its parts
 * @param faults what is wrong that belongs to no field of it
 */
public record Form(List<Section> sections, List<String> faults) {

  public Form {
    sections = List.copyOf(sections);
    faults = List.copyOf(faults);
  }

  /**
   * A part of a form.
   *
   * @param name what it is about, such as {@code own}, {@code measures} or {@code ownership}
   * @param groups what stands in it, each with the same fields
   */
  public record Section(String name, List<Group> groups) {

    public Section {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Fields that belong together.
   *
   * @param usual those that are filled in most often
   * @param rare the others
   * @param isNew whether nothing stands there yet
   */
  public record Group(List<Input> usual, List<Input> rare, boolean isNew) {

    public Group {
      usual = List.copyOf(usual);
      rare = List.copyOf(rare);
    }

    /** {@return whether anything in it was typed that is not kept yet} */
    public boolean isTouched() {
      return isOpen() || usual.stream().anyMatch(it -> it.isWrong() || it.theirs().isPresent());
    }

    /** {@return whether the rare ones are to be seen at once} */
    public boolean isOpen() {
      return rare.stream().anyMatch(it -> it.isWrong() || it.theirs().isPresent());
    }
  }

  /** {@return all fields} */
  public Stream<Input> inputs() {
    return sections.stream()
        .flatMap(it -> it.groups().stream())
        .flatMap(it -> Stream.concat(it.usual().stream(), it.rare().stream()));
  }

  /** {@return the fields with which something is wrong} */
  public List<Input> wrong() {
    return inputs().filter(Input::isWrong).toList();
  }

  /** {@return whether anything is wrong} */
  public boolean isWrong() {
    return !faults.isEmpty() || inputs().anyMatch(Input::isWrong);
  }
}
