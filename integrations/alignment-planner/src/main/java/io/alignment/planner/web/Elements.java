package io.alignment.planner.web;

import io.alignment.model.Element;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.Fields;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.WorkItem;
import io.alignment.planner.desk.Sheet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Where elements are on the pages, and how work goes on. */
final class Elements {

  private Elements() {}

  static Element of(Sheet sheet, String id) {
    return sheet.strategy().element(id).orElseThrow(() -> new NoSuchElementHereException(id));
  }

  static WorkItem work(Element element) {
    if (element instanceof WorkItem work) {
      return work;
    }
    throw new NoSuchElementHereException(element.id());
  }

  static String path(String id) {
    return "/e/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the section in which an element is listed. */
  static String section(Element element) {
    return switch (element.type()) {
      case VISION, OBJECTIVE, INITIATIVE, FACTOR -> "goals";
      case FUNCTION -> "people";
      case RESOURCE -> ((Resource) element).kind() == Resource.Kind.HUMAN ? "people" : "money";
    };
  }

  /** Returns where work can go from where it stands. */
  static List<Status> moves(WorkItem work) {
    return switch (work.status()) {
      case PLANNED -> List.of(Status.ACTIVE, Status.DROPPED);
      case ACTIVE -> List.of(Status.DONE, Status.PAUSED, Status.MISSED, Status.DROPPED);
      case PAUSED -> List.of(Status.ACTIVE, Status.DROPPED);
      case DONE, MISSED, DROPPED -> List.of(Status.ACTIVE);
    };
  }

  /** Returns work that stands elsewhere from today, with the day on which it began or ended. */
  static Element moved(WorkItem work, Status status, LocalDate today) {
    Fields<Element> fields = FieldTable.of(work.type());
    Element moved = fields.with(work, "status", status);
    if (status == Status.ACTIVE && work.status() == Status.PLANNED && work.started().isEmpty()) {
      moved = fields.with(moved, "started", today);
    }
    if (status.isFinished() && work.ended().isEmpty()) {
      moved = fields.with(moved, "ended", today);
    }
    return status == Status.ACTIVE && work.status().isFinished()
        ? fields.without(moved, "ended")
        : moved;
  }

  /** Returns a status by its name in documents. */
  static Status status(String name) {
    for (Status status : Status.values()) {
      if (Field.nameOf(status).equals(name)) {
        return status;
      }
    }
    throw new NoSuchElementHereException(name);
  }
}
