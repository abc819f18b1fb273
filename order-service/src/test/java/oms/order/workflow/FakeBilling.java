package oms.order.workflow;

import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import oms.contracts.billing.BillingActivities;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.RefundCharges;
import oms.contracts.billing.RefundResult;
import oms.contracts.money.Amounts;

/** Captures 12.50 a charge, unless told otherwise. */
final class FakeBilling implements BillingActivities {

  static final Amounts AMOUNTS = Amounts.of("USD", 1000, 200, 50);

  final Set<String> captured = new ConcurrentSkipListSet<>();
  final Set<String> refunded = new ConcurrentSkipListSet<>();
  final AtomicInteger refundCalls = new AtomicInteger();
  final Set<String> declinedPositions = new ConcurrentSkipListSet<>();
  final CountDownLatch asked = new CountDownLatch(1);
  CountDownLatch answers = new CountDownLatch(0);
  boolean broken;

  @Override
  public List<ChargeResult> charge(ChargeOrder order) {
    asked.countDown();
    awaitLeave();
    if (broken) {
      throw ApplicationFailure.newNonRetryableFailure("billing broke", "Broken");
    }
    return order.charges().stream().map(request -> charge(request.key())).toList();
  }

  private void awaitLeave() {
    try {
      answers.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ChargeResult charge(String key) {
    if (declinedPositions.contains(key.substring(key.lastIndexOf(':') + 1))) {
      return new ChargeResult(key, AMOUNTS, DeclineReason.CARD_DECLINED, null);
    }
    captured.add(key);
    return new ChargeResult(key, AMOUNTS, null, "auth");
  }

  @Override
  public List<RefundResult> refund(RefundCharges refund) {
    refundCalls.incrementAndGet();
    refunded.addAll(refund.keys());
    return refund.keys().stream()
        .map(key -> new RefundResult(key, captured.contains(key) ? AMOUNTS.total() : 0))
        .toList();
  }
}
