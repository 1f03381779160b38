package io.alignment.spring.web;

import io.alignment.analysis.Report;
import io.alignment.analysis.Result;
import io.alignment.json.DocumentFormat;
import io.alignment.json.ResultWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes answers, a {@link Report} or a single {@link Result}, as {@link ResultWriter} does: {@code
 * application/json} and {@code application/yaml}. It reads nothing. Safe for use by several
 * threads.
 */
public final class AnswerHttpMessageConverter extends AbstractHttpMessageConverter<Object> {

  /** Makes a converter. */
  public AnswerHttpMessageConverter() {
    super(MediaTypes.ofAnswers());
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Report.class || Result.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("Answers are not read.", message);
  }

  @Override
  protected void writeInternal(Object answer, HttpOutputMessage message) throws IOException {
    Object content = answer instanceof Report report ? report.content() : answer;
    if (MediaTypes.format(message.getHeaders().getContentType())
        .equals(Optional.of(DocumentFormat.YAML))) {
      message.getBody().write(ResultWriter.toYaml(content).getBytes(StandardCharsets.UTF_8));
    } else {
      ResultWriter.write(content, message.getBody());
    }
  }
}
