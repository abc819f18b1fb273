package oms.worker.autoconfigure;

import oms.worker.WorkerProperties;
import oms.worker.http.BodyLimitFilter;
import oms.worker.http.NoSniffFilter;
import oms.worker.http.PlainTomcat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What holds for every request and every response. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WorkerProperties.class)
public final class HttpAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  NoSniffFilter noSniffFilter() {
    return new NoSniffFilter();
  }

  @Bean
  @ConditionalOnMissingBean
  BodyLimitFilter bodyLimitFilter(
      WorkerProperties properties,
      @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return new BodyLimitFilter(properties.maxBodySize(), problems);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(TomcatServletWebServerFactory.class)
  static class Tomcat {

    @Bean
    @ConditionalOnMissingBean
    PlainTomcat plainTomcat() {
      return new PlainTomcat();
    }
  }
}
