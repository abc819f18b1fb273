package oms.worker.changes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import oms.worker.changes.Batch.ToldChange;
import oms.worker.changes.ChangeReads.Horizon;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of a service for any number of streams. The latest ones are read once and kept in
 * memory; a stream that is further behind reads from the database, at its own pace. Nothing is
 * queued for anybody.
 */
final class ChangeFeed {

  /** How many of the latest changes are kept: some seconds of a busy service. */
  private static final int KEPT = 2_000;

  private final ChangeReads reads;
  private final JsonMapper json;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<ToldChange> latest = new ArrayDeque<>();
  private Position from = Position.before(0);
  private Position to = Position.before(0);
  private int streams;
  private boolean closed;

  ChangeFeed(ChangeReads reads, JsonMapper json) {
    this.reads = reads;
    this.json = json;
  }

  /** Counts a stream in; what is read before anybody listens would be read in vain. */
  Position join() {
    Position now = reads.horizon().position();
    lock.lock();
    try {
      if (streams++ == 0) {
        latest.clear();
        from = now;
        to = now;
      }
      return now;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      streams--;
    } finally {
      lock.unlock();
    }
  }

  int streams() {
    lock.lock();
    try {
      return streams;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Reads on, if anybody listens.
   *
   * @return whether there is more, which an older transaction holds up
   */
  boolean readOn() {
    if (streams() == 0) {
      return false;
    }
    Horizon horizon = reads.horizon();
    while (standsBefore(horizon.position())) {
      Position after = position();
      append(after, page(after, horizon.position()));
    }
    return horizon.more();
  }

  private boolean standsBefore(Position horizon) {
    return position().isBehind(horizon);
  }

  private Position position() {
    lock.lock();
    try {
      return to;
    } finally {
      lock.unlock();
    }
  }

  private Batch page(Position after, Position upTo) {
    List<ToldChange> page =
        reads.between(after, upTo).stream()
            .map(
                change ->
                    new ToldChange(
                        change.position(),
                        change.orderId(),
                        json.writeValueAsString(change.told())))
            .toList();
    return Batch.page(page, upTo);
  }

  /** Streams may have left and others come since the page was read; then it is not the next one. */
  private void append(Position after, Batch page) {
    lock.lock();
    try {
      if (to.equals(after)) {
        latest.addAll(page.changes());
        to = page.position();
        forgetOldest();
        news.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void forgetOldest() {
    while (latest.size() > KEPT) {
      from = latest.removeFirst().position();
    }
  }

  /**
   * The next changes after a position, as soon as there are some.
   *
   * @return without changes when none came in time; empty when the feed is closed
   */
  Optional<Batch> next(Position after, Duration patience) throws InterruptedException {
    Position upTo;
    lock.lockInterruptibly();
    try {
      long nanos = patience.toNanos();
      while (!closed && !after.isBehind(to) && nanos > 0) {
        nanos = news.awaitNanos(nanos);
      }
      if (closed) {
        return Optional.empty();
      }
      if (!after.isBehind(to)) {
        return Optional.of(new Batch(List.of(), after));
      }
      if (!after.isBehind(from)) {
        return Optional.of(new Batch(latestAfter(after), to));
      }
      upTo = to;
    } finally {
      lock.unlock();
    }
    return Optional.of(page(after, upTo));
  }

  private List<ToldChange> latestAfter(Position after) {
    var newer = new ArrayDeque<ToldChange>();
    var fromTheNewest = latest.descendingIterator();
    while (fromTheNewest.hasNext()) {
      ToldChange change = fromTheNewest.next();
      if (!after.isBehind(change.position())) {
        break;
      }
      newer.addFirst(change);
    }
    return List.copyOf(newer);
  }

  void open() {
    setClosed(false);
  }

  /** Ends every stream. */
  void close() {
    setClosed(true);
  }

  private void setClosed(boolean closed) {
    lock.lock();
    try {
      this.closed = closed;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
