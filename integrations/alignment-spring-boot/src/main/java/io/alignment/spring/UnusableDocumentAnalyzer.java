package io.alignment.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a document that cannot be used to whoever starts the application, without a stack. */
final class UnusableDocumentAnalyzer extends AbstractFailureAnalyzer<UnusableDocumentException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnusableDocumentException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Mend the document, or let %s name another one.".formatted(cause.property()),
        cause);
  }
}
