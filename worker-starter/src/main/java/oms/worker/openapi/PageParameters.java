package oms.worker.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.List;
import oms.worker.page.AfterRequest;
import oms.worker.page.PageRequest;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters of a page where a handler takes one. */
public final class PageParameters implements GlobalOperationCustomizer {

  /** Keeps springdoc from describing the parameter on its own. */
  public PageParameters() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class, AfterRequest.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    List<Class<?>> taken = List.of(handler.getMethod().getParameterTypes());
    if (taken.contains(PageRequest.class)) {
      operation.addParametersItem(limit()).addParametersItem(behind("before", "Id"));
    }
    if (taken.contains(AfterRequest.class)) {
      operation.addParametersItem(limit()).addParametersItem(behind("after", "Key"));
    }
    return operation;
  }

  private static Parameter limit() {
    var number = new IntegerSchema();
    number.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
    number.setDefault(PageRequest.MAX_LIMIT);
    return new QueryParameter().name("limit").description("Rows at most").schema(number);
  }

  private static Parameter behind(String name, String what) {
    return new QueryParameter()
        .name(name)
        .description(what + " of the last row seen; the page starts behind it")
        .schema(new StringSchema());
  }
}
