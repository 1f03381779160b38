package io.alignment.interchange.table;

import java.time.LocalDate;
import java.util.Optional;

/** How tables are to be read, where they do not say so themselves. */
record TableOptions(
    String name,
    Optional<Mapping> mapping,
    Optional<DateOrder> dates,
    Optional<DecimalMark> decimals,
    Optional<LocalDate> day) {

  static final TableOptions NONE =
      new TableOptions(
          "Strategy", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
