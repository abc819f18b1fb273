package oms.shipping.carrier;

import java.util.List;
import oms.shipping.ledger.Untold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the courier of shipments that were called back or given up, until it has heard. A refund
 * does not wait for this, and a courier that is away for days is told when it is back.
 */
@Component
class CallBacks {

  private static final Logger log = LoggerFactory.getLogger(CallBacks.class);
  private static final int BATCH = 100;

  private final Courier courier;
  private final Untold untold;

  CallBacks(Courier courier, Untold untold) {
    this.courier = new SparedCourier(courier);
    this.untold = untold;
  }

  @Scheduled(fixedDelayString = "${oms.shipping.relay-interval:1s}")
  void tellCourier() {
    List<String> told = untold.callBacks(BATCH).stream().filter(this::cancel).toList();
    untold.courierTold(told);
  }

  private boolean cancel(String shipmentId) {
    try {
      courier.cancel(shipmentId);
      return true;
    } catch (CourierUnavailableException failure) {
      log.warn("The courier will be told later that {} is called back", shipmentId);
      return false;
    }
  }
}
