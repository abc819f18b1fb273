package oms.worker.autoconfigure;

import java.util.List;
import oms.worker.json.JsonBodyFilter;
import oms.worker.json.StrictScalars;
import oms.worker.json.WishfulAccept;
import oms.worker.json.Words;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads and writes JSON, whatever a caller calls it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class JsonAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  StrictScalars strictScalars() {
    return new StrictScalars();
  }

  @Bean
  @ConditionalOnMissingBean
  JsonBodyFilter jsonBodyFilter() {
    return new JsonBodyFilter();
  }

  @Bean
  WebMvcConfigurer wishfulAccept() {
    return new WebMvcConfigurer() {
      @Override
      public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new WishfulAccept()));
      }
    };
  }

  @Bean
  WebMvcConfigurer words() {
    return new WebMvcConfigurer() {
      @Override
      public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(new Words());
      }
    };
  }
}
