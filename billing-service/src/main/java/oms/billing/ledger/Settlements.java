package oms.billing.ledger;

import java.time.Duration;
import oms.contracts.billing.DeclineReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The changes of a charge's state. Each is one conditional update with its payment transaction and
 * its event, in the caller's transaction; one that comes too late changes nothing and says so.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Settlements {

  private static final String CAPTURED =
      """
      update charges set status = 'captured', auth_code = :authCode, settled_at = now(),
                         claimed_until = now()
       where key = :key and status = 'requested'
      """;

  private static final String DECLINED =
      """
      update charges set status = 'declined', decline_reason = :reason, settled_at = now()
       where key = :key and status = 'requested'
         and requested_at <= now() - make_interval(secs => :seconds)
      """;

  private static final String REVOKED =
      """
      update charges set status = 'revoked', decline_reason = 'revoked', settled_at = now()
       where key = :key and status = 'requested'
      """;

  private static final String REFUNDED =
      """
      update charges set status = 'refunded' where key = :key and status = 'captured'
      """;

  private static final String UNCLAIM =
      """
      update charges set claimed_until = now() where key = :key
      """;

  private final JdbcClient jdbc;
  private final PaymentTransactions transactions;
  private final ChargeEvents events;
  private final ChargeMeters meters;

  Settlements(
      JdbcClient jdbc, PaymentTransactions transactions, ChargeEvents events, ChargeMeters meters) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
    this.meters = meters;
  }

  /** Writes that the gateway is about to be asked for the money. */
  public void captureRequested(Charge charge) {
    transactions.request(charge, "capture");
    events.append(charge.key(), "captureRequested", "");
  }

  /** Writes that the charge waits until charging is allowed again. */
  public void heldOff(Charge charge, String why) {
    update(UNCLAIM, charge).update();
    events.append(charge.key(), "heldOff", why);
  }

  /** Writes that the money was taken. */
  public void captured(Charge charge, String authCode) {
    if (update(CAPTURED, charge).param("authCode", authCode).update() == 1) {
      transactions.end(charge.captureKey(), true);
      events.append(charge.key(), "captured", authCode);
      meters.captured(charge);
    }
  }

  /** Writes that no money is taken, for a reason. */
  public void declined(Charge charge, DeclineReason reason) {
    declinedAfter(charge, reason, Duration.ZERO);
  }

  /** The same, but only of a charge that was asked for so long ago; returns whether it was. */
  public boolean declinedAfter(Charge charge, DeclineReason reason, Duration age) {
    var update =
        update(DECLINED, charge)
            .param("reason", reason.word())
            .param("seconds", Charges.seconds(age));
    if (update.update() == 0) {
      return false;
    }
    transactions.end(charge.captureKey(), false);
    events.append(charge.key(), "declined", reason.word());
    meters.declined(charge, reason);
    return true;
  }

  /** Writes that a charge that the gateway never heard of was given back. */
  public void revoked(Charge charge, String why) {
    if (update(REVOKED, charge).update() == 1) {
      events.append(charge.key(), "revoked", why);
    }
  }

  /** Writes that the gateway is about to be asked to give the money back. */
  public void refundRequested(Charge charge, String why) {
    if (transactions.request(charge, "refund")) {
      events.append(charge.key(), "refundRequested", why);
    }
  }

  /** Writes that the money was given back. */
  public void refunded(Charge charge, String credit) {
    if (update(REFUNDED, charge).update() == 1) {
      transactions.end(charge.refundKey(), true);
      events.append(charge.key(), "refunded", credit);
      meters.refunded(charge);
    }
  }

  /** Writes that nobody knows whether the gateway did what it was asked; anyone may ask again. */
  public void unknown(Charge charge, String idempotencyKey, String why) {
    update(UNCLAIM, charge).update();
    if (transactions.unknown(idempotencyKey)) {
      events.append(charge.key(), "outcomeUnknown", why);
    }
  }

  private JdbcClient.StatementSpec update(String statement, Charge charge) {
    return jdbc.sql(statement).param("key", charge.key());
  }
}
