package oms.shipping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.contracts.shipping.http.ReportResult;
import oms.contracts.shipping.http.ShipmentDetails;
import oms.contracts.shipping.http.ShipmentEvent;
import oms.contracts.shipping.http.ShipmentListing;
import oms.shipping.ledger.ShipmentFilter;
import oms.shipping.ledger.ShipmentReads;
import oms.shipping.ledger.Timeline;
import oms.worker.page.PageRequest;
import oms.worker.page.Pages;
import oms.worker.page.Queries;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import oms.worker.stats.QueueStats;
import oms.worker.stats.TaskQueues;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shipments over HTTP, for readers and for carriers. */
@RestController
@ConditionalOnApi
@RequestMapping("/shipments")
@Tag(name = "Shipments", description = "Follow shipments, and report what happened to them")
class ShipmentsResource {

  private final ShipmentReads reads;
  private final Timeline timeline;
  private final CarrierDesk carriers;
  private final TaskQueues queues;

  ShipmentsResource(
      ShipmentReads reads, Timeline timeline, CarrierDesk carriers, TaskQueues queues) {
    this.reads = reads;
    this.timeline = timeline;
    this.carriers = carriers;
    this.queues = queues;
  }

  @GetMapping
  @Operation(
      summary = "List booked shipments, the newest first",
      description = "The Link header names the next page while there is one.")
  ResponseEntity<List<ShipmentListing>> list(
      @Parameter(description = "Only shipments in this status", example = "booked")
          @RequestParam(required = false)
          @Nullable ShipmentStatus status,
      @Parameter(description = "Only shipments from this warehouse", example = "Warehouse A")
          @RequestParam(required = false)
          @Nullable String warehouse,
      @Parameter(description = "All shipments of this order, booked or not", example = "order-1")
          @RequestParam(required = false)
          @Nullable String orderId,
      @Parameter(description = "Only shipments whose id, or whose order's id, begins so")
          @RequestParam(required = false)
          @Nullable String q,
      PageRequest page) {
    if (page.before() != null && !reads.isListed(page.before())) {
      throw Problems.badRequest("before", "must be the id of a booked shipment");
    }
    var filter = new ShipmentFilter(status, warehouse, orderId, Queries.beginning(q));
    var found = reads.newestFirst(filter, page.before(), page.limit());
    return Pages.respond(page, found, ShipmentListing::id);
  }

  @GetMapping("/pending")
  @Operation(summary = "Shipments that a carrier has something to do for, the oldest first")
  List<ShipmentListing> pending() {
    return reads.pending(PageRequest.MAX_LIMIT);
  }

  @GetMapping("/stats")
  @Operation(summary = "Workers and backlog of the queue 'shipments'")
  QueueStats stats() {
    return queues.stats(ShipmentWorkflow.TASK_QUEUE);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One shipment")
  ShipmentDetails get(@PathVariable String id) {
    return reads.find(id).orElseThrow(() -> unknown(id));
  }

  @GetMapping("/{id}/events")
  @Operation(summary = "What happened to a shipment, oldest first")
  List<ShipmentEvent> events(@PathVariable String id) {
    List<ShipmentEvent> events = timeline.of(id);
    if (events.isEmpty()) {
      throw unknown(id);
    }
    return events;
  }

  @PostMapping("/{id}/status")
  @Operation(
      summary = "Report what happened to a parcel",
      description = "Safe to repeat. A dispatch may be left out.")
  @ApiResponse(responseCode = "200", description = "Written down")
  @ApiResponse(responseCode = "409", description = "The shipment's state does not allow it")
  ResponseEntity<Void> report(
      @PathVariable String id, @Valid @RequestBody CarrierReportRequest report) {
    ReportResult result = carriers.report(id, report.status());
    if (!result.accepted()) {
      throw refusal(result);
    }
    return ResponseEntity.ok().build();
  }

  private static RuntimeException refusal(ReportResult result) {
    ShipmentStatus stands = result.status();
    return stands == null
        ? unknown(result.id())
        : Problems.conflict("shipment-" + stands.word(), String.valueOf(result.reason()));
  }

  @PostMapping("/status")
  @Operation(
      summary = "Report what happened to several parcels",
      description = "Each is decided on its own, as if it were reported alone. Safe to repeat.")
  @ApiResponse(responseCode = "200", description = "What became of each, in the order given")
  List<ReportResult> report(@Valid @RequestBody CarrierReportsRequest report) {
    return report.ids().stream().map(id -> carriers.report(id, report.status())).toList();
  }

  private static RuntimeException unknown(String id) {
    return Problems.notFound("Shipment", id);
  }
}
