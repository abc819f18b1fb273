package oms.console.live;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The latest changes that this process has heard of. A place among them is written {@code
 * <process>-<number>}. Whoever comes from another process, or from too long ago, is told that
 * anything may have changed, and looks again: nothing here has to be kept.
 */
@Component
public class Changes {

  private static final int KEPT = 2_000;
  private static final Pattern PLACE = Pattern.compile("([0-9a-f]{16})-(\\d{1,18})");

  private final String process = randomName();
  private final ArrayDeque<Change> latest = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private long last;
  private boolean closed;

  private static String randomName() {
    byte[] name = new byte[8];
    new SecureRandom().nextBytes(name);
    return HexFormat.of().formatHex(name);
  }

  /** Where we are. A page that is about to look remembers it, to hear of what comes after. */
  public String here() {
    lock.lock();
    try {
      return place(last);
    } finally {
      lock.unlock();
    }
  }

  String place(long number) {
    return process + "-" + number;
  }

  /** The number of a place; -1 if it is none of ours, or none that is remembered. */
  long read(@Nullable String place) {
    Matcher written = PLACE.matcher(place == null ? "" : place);
    if (!written.matches() || !written.group(1).equals(process)) {
      return -1;
    }
    long number = Long.parseLong(written.group(2));
    return number <= last() ? number : -1;
  }

  long last() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  void tell(Change change) {
    lock.lock();
    try {
      latest.addLast(change);
      last++;
      if (latest.size() > KEPT) {
        latest.removeFirst();
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What happened after a place, waiting for it. Nothing if nothing happens in time; that anything
   * may have changed, if it is too long ago.
   */
  News after(long number, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (last == number && !closed && left > 0) {
        left = more.awaitNanos(left);
      }
      return new News(last, since(number));
    } finally {
      lock.unlock();
    }
  }

  private List<Change> since(long number) {
    boolean forgotten = number < last - latest.size();
    return forgotten ? List.of(new Change.OfAnything()) : latest(last - number);
  }

  /** From the end, since each open page asks after each change, and nearly all want the newest. */
  private List<Change> latest(long howMany) {
    List<Change> newest = new ArrayList<>();
    Iterator<Change> backwards = latest.descendingIterator();
    while (newest.size() < howMany) {
      newest.add(backwards.next());
    }
    return newest.reversed();
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  void open() {
    setClosed(false);
  }

  /** Lets nobody wait any longer. */
  void close() {
    setClosed(true);
  }

  private void setClosed(boolean now) {
    lock.lock();
    try {
      closed = now;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
