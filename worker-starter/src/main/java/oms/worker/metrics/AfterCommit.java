package oms.worker.metrics;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what a transaction decides once it is committed: an attempt that is rolled back decided
 * nothing, and will be repeated.
 */
public final class AfterCommit {

  private AfterCommit() {}

  /** Counts when the current transaction is committed; at once if there is none. */
  public static void count(Runnable fact) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              fact.run();
            }
          });
    } else {
      fact.run();
    }
  }
}
