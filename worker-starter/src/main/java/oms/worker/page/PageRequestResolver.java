package oms.worker.page;

import oms.worker.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link PageRequest} or an {@link AfterRequest} from the query. */
public final class PageRequestResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class
        || parameter.getParameterType() == AfterRequest.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    int limit = limit(request.getParameter("limit"));
    return parameter.getParameterType() == PageRequest.class
        ? new PageRequest(limit, text(request.getParameter("before")))
        : new AfterRequest(limit, text(request.getParameter("after")));
  }

  private static @Nullable String text(@Nullable String given) {
    return StringUtils.hasLength(given) ? given : null;
  }

  private static int limit(@Nullable String text) {
    if (!StringUtils.hasLength(text)) {
      return PageRequest.MAX_LIMIT;
    }
    int limit = number(text);
    if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
      throw Problems.badRequest("limit", "must be from 1 to " + PageRequest.MAX_LIMIT);
    }
    return limit;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
