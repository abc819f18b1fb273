package oms.shipping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import oms.contracts.shipping.http.ShipmentChanged;
import oms.worker.changes.ChangeStreams;
import oms.worker.role.ConditionalOnApi;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to shipments, as it happens. */
@RestController
@ConditionalOnApi
@Tag(name = "Shipments")
class ShipmentChangesResource {

  private final ChangeStreams streams;

  ShipmentChangesResource(ChangeStreams streams) {
    this.streams = streams;
  }

  @GetMapping(path = "/shipments/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "What happens to shipments, as it happens",
      description = ChangeStreams.DESCRIPTION)
  @Parameter(
      in = ParameterIn.QUERY,
      name = ChangeStreams.ORDER,
      description = "Only the shipments of this order")
  @Parameter(
      in = ParameterIn.HEADER,
      name = ChangeStreams.LAST_EVENT_ID,
      description = "Where to go on")
  @ApiResponse(
      responseCode = "200",
      description = "The data of each event",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = ShipmentChanged.class)))
  void changes(HttpServletRequest request, HttpServletResponse response) {
    streams.serve(request, response);
  }
}
