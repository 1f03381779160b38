/** Strategies from the formats of others and back, with every loss told. */
module io.alignment.interchange {
  requires transitive io.alignment.core;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires transitive java.sql;
  requires java.xml;
  requires org.apache.commons.compress;
  requires org.dhatim.fastexcel;
  requires org.dhatim.fastexcel.reader;

  exports io.alignment.interchange;
  exports io.alignment.interchange.archimate;
  exports io.alignment.interchange.formats;
  exports io.alignment.interchange.layout;
  exports io.alignment.interchange.rows;
  exports io.alignment.interchange.stratml;
  exports io.alignment.interchange.table;
}
