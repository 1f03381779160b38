package io.alignment.cli;

import io.alignment.interchange.Imported;
import io.alignment.interchange.Importer;
import io.alignment.interchange.formats.ExchangeFormat;
import io.alignment.interchange.table.Mapping;
import io.alignment.interchange.table.TableImporter;
import io.alignment.json.DocumentFormat;
import io.alignment.json.StrategyWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a document of a strategy in the format of another tool. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand extends Subcommand {

  private static final Pattern DOCUMENT =
      Pattern.compile("(?m)^\\s*\\{?\\s*\"?format\"?\\s*:\\s*\"?alignment/");

  @Parameters(paramLabel = "FILE")
  private String file = "-";

  @Option(names = "--from", paramLabel = "FORMAT")
  private Optional<String> from = Optional.empty();

  @Mixin private TableReading tables = new TableReading();

  @Mixin private LossTelling losses = new LossTelling();

  @Mixin private OutputFile output = new OutputFile();

  @Mixin private SchemaLine schema = new SchemaLine();

  @Override
  public Integer call() {
    Optional<String> input = Optional.of(file).filter(it -> !it.equals("-"));
    Optional<ExchangeFormat> format = from.map(this::named);
    output.check(Stream.concat(input.stream(), tables.inputs()));
    losses.check(input, output, this);
    tables.load(this);
    try (Steps steps = new Steps(this)) {
      steps.begin("reading");
      String name = input.orElseGet(() -> say("standard-input"));
      if (tables.isSuggestion()) {
        Mapping mapping = InputFile.read(name, () -> suggested(input));
        output.write(mapping.toString(), this);
        return 0;
      }
      Imported imported = InputFile.read(name, () -> read(format, input));
      output.write(document(imported), this);
      err().println(ValidateCommand.told("came-in", imported.strategy(), program().phrases));
      losses.tell(imported.losses(), this);
    }
    return 0;
  }

  private Mapping suggested(Optional<String> input) throws IOException {
    try (InputStream source = opened(input)) {
      return tables.importer(input).suggest(source);
    }
  }

  private String document(Imported imported) {
    DocumentFormat format =
        output.name().flatMap(DocumentFormat::ofFileName).orElse(DocumentFormat.YAML);
    String line = format == DocumentFormat.YAML ? schema.line(output.name()) : "";
    return line + StrategyWriter.toString(imported.strategy(), format);
  }

  private Imported read(Optional<ExchangeFormat> format, Optional<String> input)
      throws IOException {
    try (BufferedInputStream source =
        new BufferedInputStream(opened(input), ExchangeFormat.BYTES_TO_RECOGNIZE)) {
      ExchangeFormat known = format.isPresent() ? format.get() : recognized(source);
      Importer importer = known.importer().orElseThrow();
      if (importer instanceof TableImporter) {
        return tables.read(source, input);
      }
      if (tables.isAsked()) {
        throw wrong(say("is-of-tables", known.name()));
      }
      return input.map(it -> importer.beside(Path.of(it))).orElse(importer).read(source);
    }
  }

  private InputStream opened(Optional<String> input) throws IOException {
    return input.isPresent() ? Files.newInputStream(Path.of(input.get())) : program().in;
  }

  private ExchangeFormat recognized(BufferedInputStream source) throws IOException {
    source.mark(ExchangeFormat.BYTES_TO_RECOGNIZE);
    byte[] beginning = source.readNBytes(ExchangeFormat.BYTES_TO_RECOGNIZE);
    source.reset();
    String text = new String(beginning, StandardCharsets.ISO_8859_1);
    if (DOCUMENT.matcher(text).find()) {
      throw new InputFile.Unusable("is-document", file);
    }
    return ExchangeFormat.recognize(text)
        .filter(it -> it.importer().isPresent())
        .orElseThrow(() -> new InputFile.Unusable("not-recognized", file, names()));
  }

  private ExchangeFormat named(String name) {
    return ExchangeFormat.named(name)
        .filter(it -> it.importer().isPresent())
        .orElseThrow(() -> wrong(say("no-value-but", "--from", name, names())));
  }

  private static String names() {
    return ExchangeFormat.all().stream()
        .filter(it -> it.importer().isPresent())
        .map(ExchangeFormat::name)
        .collect(Collectors.joining(", "));
  }
}
