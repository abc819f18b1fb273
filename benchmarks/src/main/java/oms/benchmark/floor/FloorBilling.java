package oms.benchmark.floor;

import java.util.List;
import oms.contracts.billing.BillingActivities;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeRequest;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.RefundCharges;
import oms.contracts.billing.RefundResult;
import oms.contracts.money.Amounts;

/** Says yes to every charge. */
final class FloorBilling implements BillingActivities {

  private static final Amounts PRICE = Amounts.of("USD", 1_000, 200, 500);

  @Override
  public List<ChargeResult> charge(ChargeOrder order) {
    return order.charges().stream().map(FloorBilling::charged).toList();
  }

  private static ChargeResult charged(ChargeRequest request) {
    return new ChargeResult(request.key(), PRICE, null, "auth-" + request.key());
  }

  @Override
  public List<RefundResult> refund(RefundCharges refund) {
    return List.of();
  }
}
