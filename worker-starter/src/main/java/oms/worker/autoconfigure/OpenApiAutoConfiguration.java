package oms.worker.autoconfigure;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import oms.worker.openapi.PageParameters;
import oms.worker.openapi.ProblemResponses;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Describes in a service's OpenAPI what all services share: problems and paging. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({OpenAPI.class, GlobalOpenApiCustomizer.class})
public final class OpenApiAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  OpenAPI openApi(@Value("${spring.application.name:OMS}") String service) {
    return new OpenAPI().info(new Info().title(service).version("1"));
  }

  @Bean
  GlobalOpenApiCustomizer problemResponses() {
    return new ProblemResponses();
  }

  @Bean
  GlobalOperationCustomizer pageParameters() {
    return new PageParameters();
  }
}
