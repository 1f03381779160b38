package io.alignment.planner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a browser may do with what comes from here. */
final class ContentPolicy implements HeaderWriter {

  /** Nothing but what comes from here; no script and no style within a page. */
  private static final String OF_PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** The page about the REST interface sets styles where it draws. */
  private static final String OF_API_PAGE =
      OF_PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  /**
   * A whole report is a document of its own, which says itself by hashes what may run in it. It is
   * kept apart from the planner: its script reaches nothing here.
   */
  static final String OF_REPORT =
      "sandbox allow-scripts allow-downloads allow-modals; frame-ancestors 'none'";

  private static final String HEADER = "Content-Security-Policy";

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(HEADER)) {
      response.setHeader(
          HEADER, request.getServletPath().startsWith("/openapi") ? OF_API_PAGE : OF_PAGES);
    }
  }
}
