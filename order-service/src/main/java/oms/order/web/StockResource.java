package oms.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import oms.contracts.order.http.CatalogueItem;
import oms.contracts.order.http.StockLevel;
import oms.contracts.order.http.StockMovement;
import oms.order.inventory.StockAnswer;
import oms.order.inventory.StockDesk;
import oms.order.inventory.StockPlace;
import oms.order.inventory.StockReads;
import oms.worker.page.AfterRequest;
import oms.worker.page.PageRequest;
import oms.worker.page.Pages;
import oms.worker.page.Queries;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stock over HTTP: what there is, how it moved, and what people do to it. */
@RestController
@ConditionalOnApi
@Tag(name = "Stock", description = "What there is, and what people receive and adjust")
class StockResource {

  private final StockReads reads;
  private final StockDesk desk;

  StockResource(StockReads reads, StockDesk desk) {
    this.reads = reads;
    this.desk = desk;
  }

  @GetMapping("/catalogue")
  @Operation(
      summary = "What is sold and how much of it can be ordered, by SKU",
      description = "Prices are billing's. The Link header names the next page while there is one.")
  ResponseEntity<List<CatalogueItem>> catalogue(AfterRequest page) {
    return Pages.respond(page, reads.catalogue(page.after(), page.limit()), CatalogueItem::sku);
  }

  @GetMapping("/stock")
  @Operation(
      summary = "Stock by SKU and warehouse",
      description = "The Link header names the next page while there is one.")
  ResponseEntity<List<StockLevel>> levels(
      @Parameter(description = "Only this SKU", example = "Vans Old Skool")
          @RequestParam(required = false)
          @Nullable String sku,
      @Parameter(description = "Only SKUs that begin so, in capitals or not", example = "vans")
          @RequestParam(required = false)
          @Nullable String q,
      @Parameter(description = "Only this warehouse", example = "Warehouse A")
          @RequestParam(required = false)
          @Nullable String warehouse,
      AfterRequest page) {
    StockPlace after = page.after() == null ? StockPlace.START : StockPlace.read(page.after());
    return Pages.respond(
        page,
        reads.levels(sku, Queries.beginning(q), warehouse, after, page.limit()),
        level -> new StockPlace(level.sku(), level.warehouse()).toString());
  }

  @GetMapping("/stock/{sku}/movements")
  @Operation(
      summary = "How the stock of a SKU moved, newest first",
      description = "The Link header names the next page while there is one.")
  ResponseEntity<List<StockMovement>> movementsOf(
      @PathVariable String sku,
      @Parameter(description = "Only in this warehouse", example = "Warehouse A")
          @RequestParam(required = false)
          @Nullable String warehouse,
      PageRequest page) {
    return movements(sku, warehouse, page);
  }

  @GetMapping("/stock/movements")
  @Operation(
      summary = "The same for any SKU, also for one with a slash",
      description = "The Link header names the next page while there is one.")
  ResponseEntity<List<StockMovement>> movements(
      @Parameter(description = "Which SKU", example = "Vans Old Skool") @RequestParam String sku,
      @Parameter(description = "Only in this warehouse", example = "Warehouse A")
          @RequestParam(required = false)
          @Nullable String warehouse,
      PageRequest page) {
    if (!reads.isKnown(sku)) {
      throw Problems.notFound("SKU", sku);
    }
    Optional<Long> before = Optional.ofNullable(page.before()).map(StockResource::movement);
    return Pages.respond(
        page,
        reads.movements(sku, warehouse, before, page.limit()),
        movement -> Long.toString(movement.id()));
  }

  private static Long movement(String id) {
    try {
      return Long.valueOf(id);
    } catch (NumberFormatException _) {
      throw Problems.badRequest("before", "must be the id of a movement");
    }
  }

  @PostMapping("/stock/receipts")
  @Operation(
      summary = "Receive goods",
      description =
          """
          Safe to repeat: a `reference` counts once. What the warehouse never had before is \
          stocked from then on.""")
  @ApiResponse(responseCode = "200", description = "Received, now or before; the stock as it is")
  @ApiResponse(responseCode = "409", description = "The reference was used for another receipt")
  StockLevel receive(@Valid @RequestBody StockReceiptRequest receipt) {
    return level(desk.receive(receipt.toCommand()), receipt.sku(), receipt.warehouse());
  }

  @PostMapping("/stock/adjustments")
  @Operation(
      summary = "Correct what is on hand",
      description =
          "Safe to repeat: a `reference` counts once. What orders hold cannot be taken off.")
  @ApiResponse(responseCode = "200", description = "Corrected, now or before; the stock as it is")
  @ApiResponse(responseCode = "404", description = "The warehouse never had any of it")
  @ApiResponse(
      responseCode = "409",
      description = "Less would be left than orders hold, or the reference was used for another")
  StockLevel adjust(@Valid @RequestBody StockAdjustmentRequest adjustment) {
    return level(desk.adjust(adjustment.toCommand()), adjustment.sku(), adjustment.warehouse());
  }

  private static StockLevel level(StockAnswer answer, String sku, String warehouse) {
    return switch (answer) {
      case StockAnswer.Made(StockLevel level) -> level;
      case StockAnswer.Unknown() ->
          throw Problems.notFound("Stock of '%s' at".formatted(sku), warehouse);
      case StockAnswer.ReferenceTaken() ->
          throw Problems.conflict(
              "reference-taken",
              "The reference was used for something else; use a new one for each movement");
      case StockAnswer.TooLow(StockLevel level) ->
          throw Problems.conflict(
              "stock-too-low",
              "%d are on hand and %d of them are reserved: %d can be taken off at most"
                  .formatted(level.onHand(), level.reserved(), level.available()));
    };
  }
}
