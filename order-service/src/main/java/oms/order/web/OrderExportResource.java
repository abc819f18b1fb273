package oms.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.http.OrderSummary;
import oms.order.ledger.OrderFilter;
import oms.order.ledger.OrderReads;
import oms.worker.page.PageRequest;
import oms.worker.page.Queries;
import oms.worker.role.ConditionalOnApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All orders as a table for spreadsheets. They are read page by page, so that neither memory nor a
 * database connection is held while a client takes its time.
 */
@RestController
@ConditionalOnApi
@Tag(name = "Orders")
class OrderExportResource {

  private static final String CSV = "text/csv";

  private final OrderReads reads;

  OrderExportResource(OrderReads reads) {
    this.reads = reads;
  }

  @GetMapping(
      path = {"/orders", "/orders.csv"},
      produces = CSV)
  @Operation(
      operationId = "exportOrders",
      summary = "All orders as CSV, newest first",
      description =
          """
          At `/orders.csv`, or at `/orders` for who accepts `text/csv`. Fields that a spreadsheet \
          would take for a formula begin with an apostrophe.""")
  void export(
      @Parameter(description = "Only orders in this status", example = "processing")
          @RequestParam(required = false)
          @Nullable OrderStatus status,
      @Parameter(description = "Only orders of this customer", example = "customer-7")
          @RequestParam(required = false)
          @Nullable String customerId,
      @Parameter(description = "Only orders whose id, or whose customer's id, begins so")
          @RequestParam(required = false)
          @Nullable String q,
      HttpServletResponse response)
      throws IOException {
    var filter = new OrderFilter(status, customerId, Queries.beginning(q));
    List<OrderSummary> first = reads.newestFirst(filter, null, PageRequest.MAX_LIMIT);
    response.setContentType(CSV);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"");
    write(filter, first, response.getWriter());
  }

  private void write(OrderFilter filter, List<OrderSummary> first, Writer body) throws IOException {
    body.write(Csv.line("id", "status", "receivedAt", "customerId"));
    List<OrderSummary> page = first;
    while (!page.isEmpty()) {
      for (OrderSummary order : page) {
        body.write(line(order));
      }
      page = reads.newestFirst(filter, page.getLast().id(), PageRequest.MAX_LIMIT);
    }
  }

  private static String line(OrderSummary order) {
    return Csv.line(
        order.id(), order.status().word(), order.receivedAt().toString(), order.customerId());
  }
}
