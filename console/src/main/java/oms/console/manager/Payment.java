package oms.console.manager;

import java.util.List;
import java.util.Map;
import oms.contracts.billing.http.ChargeDetails;
import oms.contracts.billing.http.ChargeEvent;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.billing.http.ChargeSummary;
import oms.contracts.billing.http.PaymentTransaction;

/**
 * A charge as its page shows it.
 *
 * @param details as billing-service tells it
 */
record Payment(ChargeDetails details) {

  private static final Map<String, Telling> EVENTS =
      Map.ofEntries(
          Map.entry("requested", new Telling("Asked for", "plain")),
          Map.entry("captureRequested", new Telling("Gateway asked", "plain")),
          Map.entry("heldOff", new Telling("Held off", "wait")),
          Map.entry("captured", new Telling("Paid", "good")),
          Map.entry("declined", new Telling("Declined", "bad")),
          Map.entry("revoked", new Telling("Given up", "bad")),
          Map.entry("refundRequested", new Telling("Refund asked for", "wait")),
          Map.entry("refunded", new Telling("Refunded", "good")),
          Map.entry("outcomeUnknown", new Telling("The outcome is not known yet", "wait")));

  private static final Map<String, String> TRANSACTIONS =
      Map.of(
          "capture", "Payment",
          "refund", "Refund",
          "requested", "Asked for",
          "succeeded", "Succeeded",
          "failed", "Failed",
          "unknown", "Not known yet");

  private record Telling(String title, String tone) {}

  /**
   * One line of its timeline.
   *
   * @param told as billing-service tells it
   */
  record Line(ChargeEvent told) {

    private Telling telling() {
      return EVENTS.getOrDefault(told.type(), new Telling(told.type(), "plain"));
    }

    /** What happened. */
    public String title() {
      return telling().title();
    }

    /** How it is to look. */
    public String tone() {
      return telling().tone();
    }
  }

  /** As a list shows it. */
  public ChargeSummary charge() {
    return details.charge();
  }

  /** What happened, newest first. */
  public List<Line> lines() {
    return details.events().reversed().stream().map(Line::new).toList();
  }

  /** Whether there is money to give back. */
  public boolean isRefundable() {
    return charge().status() == ChargeStatus.CAPTURED;
  }

  /** What a transaction, or its state, is called. */
  public String called(String word) {
    return TRANSACTIONS.getOrDefault(word, word);
  }

  /** Whether the gateway has not answered yet. */
  public boolean isOpen(PaymentTransaction transaction) {
    return transaction.endedAt() == null;
  }
}
