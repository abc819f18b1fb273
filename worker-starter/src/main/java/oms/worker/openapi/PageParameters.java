package oms.worker.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import oms.worker.page.PageRequest;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** Describes {@code limit} and {@code before} where a handler takes a {@link PageRequest}. */
public final class PageParameters implements GlobalOperationCustomizer {

  /** Keeps springdoc from describing the parameter on its own. */
  public PageParameters() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(PageRequest.class)) {
      operation.addParametersItem(limit()).addParametersItem(before());
    }
    return operation;
  }

  private static Parameter limit() {
    var number = new IntegerSchema();
    number.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
    number.setDefault(PageRequest.MAX_LIMIT);
    return new QueryParameter().name("limit").description("Rows at most").schema(number);
  }

  private static Parameter before() {
    return new QueryParameter()
        .name("before")
        .description("Id of the last row seen; the page starts behind it")
        .schema(new StringSchema());
  }
}
