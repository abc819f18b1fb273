package oms.console.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import oms.console.api.OrderApi;
import oms.console.api.OrderApi.NewOrder;
import oms.console.load.LoadStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Orders of one plan. An order that nobody answered for is sent again under its id, which counts
 * once.
 */
final class Run {

  private static final Logger log = LoggerFactory.getLogger(Run.class);

  /** More than these do not wait for answers: a service that is slow is not piled up upon. */
  private static final int AT_ONCE = 16;

  private static final Duration GLANCE = Duration.ofMillis(50);

  private final Plan plan;
  private final String name;
  private final OrderApi orders;
  private final Couriers couriers;
  private final Pace pace;
  private final Mix.Turns turns;
  private final Instant since = Clock.systemUTC().instant();
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final CountDownLatch enough = new CountDownLatch(1);
  private final ConcurrentLinkedQueue<NewOrder> again = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private volatile State state = State.RUNNING;
  private int madeUp;

  Run(Plan plan, String name, OrderApi orders, Couriers couriers) {
    this.plan = plan;
    this.name = name;
    this.orders = orders;
    this.couriers = couriers;
    this.pace = new Pace(plan.perSecond(), System.nanoTime());
    this.turns = plan.mix().turns();
  }

  /** Sends all orders, and waits until they have ended if couriers deliver them. */
  void run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      carryOut(threads);
    } catch (InterruptedException _) {
      log.debug("The generator is stopped");
    } finally {
      state = State.ENDED;
    }
  }

  private void carryOut(ExecutorService threads) throws InterruptedException {
    try {
      if (plan.couriers()) {
        threads.execute(couriers::run);
      }
      send(threads);
      if (plan.couriers()) {
        state = State.FINISHING;
        couriers.finish();
      }
    } finally {
      // The threads are waited for.
      couriers.stop();
    }
  }

  private void send(ExecutorService threads) throws InterruptedException {
    while (!isEnough() && accepted.get() + refused.get() < plan.orders()) {
      if (again.isEmpty() && madeUp == plan.orders()) {
        Thread.sleep(GLANCE);
      } else {
        free.acquire();
        if (waits(pace.take(System.nanoTime()))) {
          NewOrder waiting = again.poll();
          // Only this thread takes orders out: one that waited a moment ago still does.
          NewOrder order = waiting == null ? next() : waiting;
          threads.execute(() -> send(order));
        } else {
          free.release();
        }
      }
    }
    // Those on their way are answered before it is said that all are sent.
    free.acquire(AT_ONCE);
  }

  /** Whether it is to go on after that time. */
  private boolean waits(Duration time) throws InterruptedException {
    return !enough.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private boolean isEnough() {
    return enough.getCount() == 0;
  }

  private NewOrder next() {
    int number = madeUp++;
    Kind kind = turns.next();
    return new NewOrder(
        "%s%05d".formatted(name, number + 1), kind.customer(number), kind.items(number));
  }

  private void send(NewOrder order) {
    try {
      sent.incrementAndGet();
      orders.place(order);
      accepted.incrementAndGet();
      pace.answered();
    } catch (HttpClientErrorException no) {
      log.info("A generated order was refused: {}", no.getMessage());
      refused.incrementAndGet();
      pace.answered();
    } catch (RestClientException _) {
      // Counted last: whoever sees the number sees what follows from it.
      pace.away(System.nanoTime());
      again.add(order);
      failed.incrementAndGet();
    } finally {
      free.release();
    }
  }

  /** Sends no more; what is on its way is delivered. Said again: delivers no more either. */
  void stop() {
    if (isEnough() || state == State.FINISHING) {
      couriers.stop();
    }
    enough.countDown();
  }

  LoadStatus status() {
    return new LoadStatus(
        state,
        plan,
        name,
        since,
        sent.get(),
        accepted.get(),
        refused.get(),
        failed.get(),
        state == State.RUNNING && !pace.pause().isZero(),
        couriers.delivered());
  }
}
