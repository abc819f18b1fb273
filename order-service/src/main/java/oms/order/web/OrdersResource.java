package oms.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderView;
import oms.contracts.order.PlaceOrder;
import oms.contracts.order.http.OrderEvent;
import oms.contracts.order.http.OrderSummary;
import oms.order.ledger.OrderFilter;
import oms.order.ledger.OrderReads;
import oms.order.ledger.Timeline;
import oms.worker.page.PageRequest;
import oms.worker.page.Pages;
import oms.worker.page.Queries;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP. */
@RestController
@ConditionalOnApi
@RequestMapping("/orders")
@Tag(name = "Orders", description = "Place orders, follow them, decide about them")
class OrdersResource {

  private final OrderDesk desk;
  private final OrderDetails details;
  private final OrderReads reads;
  private final Timeline timeline;
  private final Decisions decisions;

  OrdersResource(
      OrderDesk desk,
      OrderDetails details,
      OrderReads reads,
      Timeline timeline,
      Decisions decisions) {
    this.desk = desk;
    this.details = details;
    this.reads = reads;
    this.timeline = timeline;
    this.decisions = decisions;
  }

  @PostMapping
  @Operation(
      summary = "Place an order",
      description =
          "Safe to repeat with an id: the same body is answered alike and starts nothing twice.")
  @ApiResponse(responseCode = "201", description = "Accepted; its address is in Location")
  @ApiResponse(responseCode = "409", description = "The id was used for another order")
  ResponseEntity<Void> place(@Valid @RequestBody PlaceOrderRequest request) {
    PlaceOrder order = request.toCommand(UUID.randomUUID().toString(), now());
    desk.place(order);
    return ResponseEntity.created(URI.create("/orders/" + order.id())).build();
  }

  /** PostgreSQL keeps microseconds, and the row must say what the workflow says. */
  private static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "List orders, newest first",
      description = "The Link header names the next page while there is one.")
  ResponseEntity<List<OrderSummary>> list(
      @Parameter(description = "Only orders in this status", example = "processing")
          @RequestParam(required = false)
          @Nullable OrderStatus status,
      @Parameter(description = "Only orders of this customer", example = "customer-7")
          @RequestParam(required = false)
          @Nullable String customerId,
      @Parameter(description = "Only orders whose id, or whose customer's id, begins so")
          @RequestParam(required = false)
          @Nullable String q,
      PageRequest page) {
    if (page.before() != null && reads.status(page.before()).isEmpty()) {
      throw Problems.badRequest("before", "must be the id of an order");
    }
    var filter = new OrderFilter(status, customerId, Queries.beginning(q));
    var orders = reads.newestFirst(filter, page.before(), page.limit());
    return Pages.respond(page, orders, OrderSummary::id);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One order with its fulfilments, payments and shipments")
  OrderView get(@PathVariable String id) {
    return details.find(id).orElseThrow(() -> Problems.notFound("Order", id));
  }

  @GetMapping("/{id}/events")
  @Operation(summary = "What happened to an order, oldest first")
  List<OrderEvent> events(@PathVariable String id) {
    List<OrderEvent> events = timeline.of(id);
    if (events.isEmpty()) {
      throw Problems.notFound("Order", id);
    }
    return events;
  }

  @PostMapping("/{id}/action")
  @Operation(
      summary = "Amend or cancel an order",
      description =
          "Amend while the order waits for its customer; cancel until the first shipment is"
              + " dispatched. Safe to repeat.")
  @ApiResponse(responseCode = "200", description = "Decided")
  @ApiResponse(responseCode = "409", description = "The order's state does not allow it")
  ResponseEntity<Void> decide(
      @PathVariable String id, @Valid @RequestBody DecisionRequest decision) {
    decisions.decide(id, decision.action());
    return ResponseEntity.ok().build();
  }
}
