package oms.carriers;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** On one processor, a class whose loading waits for another virtual thread. */
final class Program {

  private static final CountDownLatch begun = new CountDownLatch(1);
  private static final CountDownLatch help = new CountDownLatch(1);

  private Program() {}

  /**
   * Prints whether the other thread came to run, and how many carriers there are in the end.
   *
   * @param arguments how many seconds it may take, and {@code watched} if it is
   */
  public static void main(String[] arguments) throws InterruptedException {
    Duration patience = Duration.ofSeconds(Long.parseLong(arguments[0]));
    if (arguments.length > 1) {
      startApplication();
    }
    Thread.ofVirtual().start(Slow::load);
    begun.await();
    boolean moved = Thread.ofVirtual().start(help::countDown).join(patience);
    System.out.println(moved ? "moves, in the end by " + carriersInTheEnd() : "is stuck");
    System.exit(0);
  }

  private static void startApplication() {
    var application = new SpringApplication(Program.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.run();
  }

  private static int carriersInTheEnd() throws InterruptedException {
    var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    while (scheduler.getParallelism() > 1) {
      Thread.sleep(Duration.ofMillis(50));
    }
    return scheduler.getParallelism();
  }

  private static final class Slow {

    static {
      begun.countDown();
      try {
        help.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    static void load() {}
  }
}
