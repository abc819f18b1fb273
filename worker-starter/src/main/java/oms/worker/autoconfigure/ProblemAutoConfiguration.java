package oms.worker.autoconfigure;

import io.temporal.client.WorkflowException;
import oms.worker.problem.DataProblemAdvice;
import oms.worker.problem.ProblemAdvice;
import oms.worker.problem.ProblemErrorController;
import oms.worker.problem.TemporalProblemAdvice;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Answers every failure with a problem detail. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class ProblemAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  ProblemAdvice problemAdvice() {
    return new ProblemAdvice();
  }

  @Bean
  @ConditionalOnMissingBean(ErrorController.class)
  ProblemErrorController problemErrorController() {
    return new ProblemErrorController();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(WorkflowException.class)
  static class TemporalProblems {

    @Bean
    @ConditionalOnMissingBean
    TemporalProblemAdvice temporalProblemAdvice() {
      return new TemporalProblemAdvice();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({DataAccessException.class, TransactionException.class})
  static class DataProblems {

    @Bean
    @ConditionalOnMissingBean
    DataProblemAdvice dataProblemAdvice() {
      return new DataProblemAdvice();
    }
  }
}
