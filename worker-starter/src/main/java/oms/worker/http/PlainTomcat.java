package oms.worker.http;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Keeps Tomcat from taking part: an id may contain {@code %2F}, a form is left for the service to
 * read, and what Tomcat refuses is a problem like any other.
 */
public final class PlainTomcat
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addConnectorCustomizers(PlainTomcat::leaveRequestsAlone);
    tomcat.addContextCustomizers(
        context -> {
          var host = (StandardHost) context.getParent();
          host.setErrorReportValveClass(ProblemReportValve.class.getName());
        });
  }

  private static void leaveRequestsAlone(Connector connector) {
    connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    connector.setParseBodyMethods("");
  }
}
