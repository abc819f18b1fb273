package oms.worker.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers a request that Tomcat refuses before it reaches the service, for example one whose path
 * cannot be decoded. Tomcat makes it by its name, hence public.
 */
public final class ProblemReportValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    if (status == null || !status.isError() || !response.setErrorReported()) {
      return;
    }
    String type = status.is4xxClientError() ? "invalid-request" : "internal-error";
    String body =
        """
        {"type":"urn:oms:problem:%s","title":"%s","status":%d}"""
            .formatted(type, status.getReasonPhrase(), status.value());
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
