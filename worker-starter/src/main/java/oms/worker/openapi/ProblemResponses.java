package oms.worker.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import oms.worker.problem.ProblemErrorController;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

/** Says of every operation that it answers with a problem when it fails. */
public final class ProblemResponses implements GlobalOpenApiCustomizer {

  private static final String SCHEMA = "Problem";

  /** Keeps springdoc from describing the controller that answers failures. */
  public ProblemResponses() {
    SpringDocUtils.getConfig().addHiddenRestControllers(ProblemErrorController.class);
  }

  @Override
  public void customise(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    ModelConverters.getInstance(true).read(Problem.class).forEach(api.getComponents()::addSchemas);
    api.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(ProblemResponses::describe);
  }

  private static void describe(Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    operation.getResponses().putIfAbsent(ApiResponses.DEFAULT, problem());
  }

  private static ApiResponse problem() {
    var schema = new Schema<Map<String, Object>>().$ref("#/components/schemas/" + SCHEMA);
    var body =
        new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
    return new ApiResponse().description("It failed, and why").content(body);
  }
}
