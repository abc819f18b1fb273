package oms.order.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import oms.contracts.money.Amounts;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where an order and its fulfilments stand now, and what happened since the last change.
 *
 * @param orderId the order
 * @param status where it stands
 * @param at when the change happened (UTC, the workflow's clock)
 * @param fulfilments all fulfilments of the order
 * @param news what the order's timeline gets
 */
public record OrderChange(
    String orderId,
    OrderStatus status,
    Instant at,
    List<FulfilmentChange> fulfilments,
    List<News> news) {

  /** Keeps its own copies of the lists. */
  public OrderChange {
    fulfilments = List.copyOf(fulfilments);
    news = List.copyOf(news);
  }

  /**
   * Where one fulfilment stands.
   *
   * @param id the fulfilment
   * @param status where it stands
   * @param payment what was or is being paid; {@code null} if it was never charged
   */
  public record FulfilmentChange(String id, FulfilmentStatus status, @Nullable Payment payment) {}

  /**
   * The payment of a fulfilment.
   *
   * @param amounts what is charged, cents; {@code null} while pending
   * @param status where the payment stands
   * @param declineReason why it was declined; {@code null} otherwise
   * @param refunded cents given back
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Payment(
      @Nullable Amounts amounts,
      PaymentStatus status,
      @Nullable String declineReason,
      long refunded) {

    /** A payment under way. */
    public static final Payment PENDING = new Payment(null, PaymentStatus.PENDING, null, 0);
  }

  /**
   * One line of an order's timeline. A thing happens to an order, or to one of its fulfilments, at
   * most once.
   *
   * @param type what happened, in one word, such as {@code charged}
   * @param subject the fulfilment it happened to; empty for the order as a whole
   * @param detail why, or how much, in a short sentence; empty if the type says it all
   * @param at when (UTC)
   */
  public record News(String type, String subject, String detail, Instant at) {}
}
