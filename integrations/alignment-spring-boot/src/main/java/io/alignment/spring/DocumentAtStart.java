package io.alignment.spring;

import com.google.common.base.Strings;
import io.alignment.json.DocumentFormat;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.RulesReader;
import io.alignment.json.StrategyReader;
import io.alignment.model.Strategy;
import io.alignment.rules.AlignmentRules;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * A document that is read when the application starts.
 *
 * @param property the property that names it
 * @param place where it is
 */
record DocumentAtStart(String property, Resource place) {

  Strategy strategy(StrategyReader reader) {
    return read(
        in -> {
          Optional<DocumentFormat> format = format();
          return format.isPresent() ? reader.read(in, format.get()) : reader.read(in);
        });
  }

  AlignmentRules rules(RulesReader reader) {
    return read(
        in -> {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          return reader.read(text, format().orElseGet(() -> DocumentFormat.ofContent(text)));
        });
  }

  private Optional<DocumentFormat> format() {
    return Optional.ofNullable(place.getFilename()).flatMap(DocumentFormat::ofFileName);
  }

  private <T> T read(Reading<T> reading) {
    try (InputStream in = place.getInputStream()) {
      return reading.of(in);
    } catch (InvalidDocumentException e) {
      throw unusable(Strings.nullToEmpty(e.getMessage()), e);
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw unusable("There is no such document. Check its name and folder.", e);
    } catch (IOException e) {
      throw unusable("It cannot be read: " + e.getMessage(), e);
    }
  }

  private UnusableDocumentException unusable(String why, Exception cause) {
    return new UnusableDocumentException(
        property, property + " (" + place.getDescription() + "): " + why, cause);
  }

  private interface Reading<T> {
    T of(InputStream in) throws IOException;
  }
}
