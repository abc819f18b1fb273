package oms.worker.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowException;
import oms.worker.WorkerProperties;
import oms.worker.http.BodyLimitFilter;
import oms.worker.http.NoSniffFilter;
import oms.worker.json.JsonBodyFilter;
import oms.worker.json.StrictScalars;
import oms.worker.problem.DataProblemAdvice;
import oms.worker.problem.ProblemAdvice;
import oms.worker.problem.ProblemErrorController;
import oms.worker.problem.TemporalProblemAdvice;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.util.unit.DataSize;

class WebAutoConfigurationTests {

  private static final AutoConfigurations OURS =
      AutoConfigurations.of(
          ProblemAutoConfiguration.class,
          JsonAutoConfiguration.class,
          PageAutoConfiguration.class,
          HttpAutoConfiguration.class,
          DispatcherServletAutoConfiguration.class,
          WebMvcAutoConfiguration.class,
          ErrorMvcAutoConfiguration.class);

  private final WebApplicationContextRunner web =
      new WebApplicationContextRunner().withConfiguration(OURS);

  @Test
  void aServiceWithAnApiGetsEverything() {
    web.run(
        context ->
            assertThat(context)
                .hasSingleBean(ProblemAdvice.class)
                .hasSingleBean(TemporalProblemAdvice.class)
                .hasSingleBean(DataProblemAdvice.class)
                .hasSingleBean(ProblemErrorController.class)
                .hasSingleBean(StrictScalars.class)
                .hasSingleBean(JsonBodyFilter.class)
                .hasSingleBean(NoSniffFilter.class)
                .hasSingleBean(BodyLimitFilter.class)
                .hasBean("pageRequests"));
  }

  @Test
  void aProgramWithoutHttpGetsNothing() {
    new ApplicationContextRunner()
        .withConfiguration(OURS)
        .run(
            context ->
                assertThat(context)
                    .doesNotHaveBean(ProblemAdvice.class)
                    .doesNotHaveBean(StrictScalars.class)
                    .doesNotHaveBean(BodyLimitFilter.class)
                    .doesNotHaveBean("pageRequests"));
  }

  @Test
  void withoutTemporalNothingIsSaidAboutIt() {
    web.withClassLoader(new FilteredClassLoader(WorkflowException.class))
        .run(context -> assertThat(context).doesNotHaveBean("temporalProblemAdvice"));
  }

  @Test
  void withoutADatabaseNothingIsSaidAboutIt() {
    web.withClassLoader(new FilteredClassLoader(DataAccessException.class))
        .run(context -> assertThat(context).doesNotHaveBean("dataProblemAdvice"));
  }

  @Test
  void anErrorControllerOfTheServicesOwnIsKept() {
    web.withUserConfiguration(OwnErrors.class)
        .run(
            context ->
                assertThat(context)
                    .getBean(ErrorController.class)
                    .isNotInstanceOf(ProblemErrorController.class));
  }

  @Test
  void theBodyLimitIsASetting() {
    web.withPropertyValues("oms.worker.max-body-size=2KB")
        .run(
            context ->
                assertThat(context.getBean(WorkerProperties.class).maxBodySize())
                    .isEqualTo(DataSize.ofKilobytes(2)));
  }

  static class OwnErrors {
    @Bean
    ErrorController errors() {
      return new ErrorController() {};
    }
  }
}
