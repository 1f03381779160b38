package io.alignment.interchange.archimate;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Importer;
import io.alignment.interchange.xml.XmlSource;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads models of ArchiMate 3 in the Model Exchange File Format, valid or not: the order of parts,
 * the place of the schema and unknown parts do not matter. Every element and relationship is in the
 * strategy or in the losses.
 *
 * <p>Goals and outcomes become objectives, courses of action and work packages initiatives, actors,
 * roles, stakeholders, collaborations and business functions functions, assessments and drivers
 * factors without a quadrant. A goal is a vision only where its property {@code strategy.kind} says
 * {@code vision}. Whatever else {@link ArchiMateExporter} writes is read back.
 *
 * <p>At most 64 MiB are read, and a million elements of XML besides those of views. Cost: linear in
 * the source; memory up to ten times that of elements and relationships, views take none.
 */
public final class ArchiMateImporter implements Importer {

  private ArchiMateImporter() {}

  /** {@return an importer} */
  public static ArchiMateImporter create() {
    return new ArchiMateImporter();
  }

  @Override
  public Imported read(InputStream source) throws IOException {
    return ModelToStrategy.of(ModelReader.read(XmlSource.open(source)));
  }
}
