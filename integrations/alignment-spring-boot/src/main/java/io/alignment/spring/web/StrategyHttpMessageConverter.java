package io.alignment.spring.web;

import io.alignment.json.DocumentFormat;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Reads and writes strategies as documents: {@code application/json}, {@code application/yaml} (RFC
 * 9512), {@code application/vnd.alignment+json} and {@code application/vnd.alignment+yaml}, all in
 * UTF-8. Of no other class it reads or writes JSON. Safe for use by several threads.
 *
 * <p>A document that holds no valid strategy is not readable, because of an {@link
 * InvalidDocumentException} that lists everything that is wrong.
 */
public final class StrategyHttpMessageConverter extends AbstractHttpMessageConverter<Strategy> {

  private final StrategyReader reader;

  /**
   * Makes a converter.
   *
   * @param reader reads what comes in
   */
  public StrategyHttpMessageConverter(StrategyReader reader) {
    super(MediaTypes.ofStrategies());
    this.reader = reader;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Strategy.class;
  }

  @Override
  protected boolean canRead(@Nullable MediaType type) {
    return super.canRead(type) && MediaTypes.isUnicode(type);
  }

  @Override
  protected Strategy readInternal(Class<? extends Strategy> type, HttpInputMessage message)
      throws IOException {
    Optional<DocumentFormat> format = MediaTypes.format(message.getHeaders().getContentType());
    try {
      return format.isPresent()
          ? reader.read(message.getBody(), format.get())
          : reader.read(message.getBody());
    } catch (InvalidDocumentException e) {
      throw new HttpMessageNotReadableException(String.valueOf(e.getMessage()), e, message);
    }
  }

  @Override
  protected void writeInternal(Strategy strategy, HttpOutputMessage message) throws IOException {
    DocumentFormat format =
        MediaTypes.format(message.getHeaders().getContentType()).orElse(DocumentFormat.JSON);
    StrategyWriter.write(strategy, format, message.getBody());
  }
}
