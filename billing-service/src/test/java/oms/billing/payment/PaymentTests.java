package oms.billing.payment;

import oms.billing.BillingTest;
import oms.billing.Rooms;
import oms.billing.fraud.FraudLimits;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop that has just opened: no charges, no limits, and a gateway that answers. */
@BillingTest
abstract class PaymentTests {

  static final long ONE_SHOE = 1_700;

  @Autowired Cashier cashier;
  @Autowired ObservedGateway gateway;
  @Autowired FraudLimits limits;
  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void openShop() {
    Rooms.openShop(jdbc);
    gateway.openDoors();
  }
}
