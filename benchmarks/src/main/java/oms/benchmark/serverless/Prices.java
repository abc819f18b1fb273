package oms.benchmark.serverless;

import java.math.BigDecimal;
import java.util.List;

/**
 * What AWS takes, in US dollars.
 *
 * @param gigabyteSecond a function's memory times its time
 * @param millionRequests a million invocations
 * @param vcpuHour a processor of a Fargate task
 * @param gigabyteHour the memory of a Fargate task
 * @param spotDiscount the share of Fargate's price that Spot saves, 0 to 1
 */
record Prices(
    double gigabyteSecond,
    double millionRequests,
    double vcpuHour,
    double gigabyteHour,
    double spotDiscount) {

  private static final int FIGURES = 5;
  private static final double MILLION = 1e6;

  /**
   * Takes the prices in the order of the parameters.
   *
   * @throws IllegalArgumentException if they are more or fewer
   */
  static Prices of(List<Double> figures) {
    if (figures.size() != FIGURES) {
      throw new IllegalArgumentException(
          "benchmark.prices has %d figures: give the dollars of a GB-second, a million requests, a"
                  .formatted(figures.size())
              + " vCPU-hour and a GB-hour, and the share that Spot saves");
    }
    return new Prices(
        figures.get(0), figures.get(1), figures.get(2), figures.get(3), figures.get(4));
  }

  double ofInvocations(double gigabyteSeconds, double invocations) {
    return gigabyteSeconds * gigabyteSecond + invocations / MILLION * millionRequests;
  }

  double ofFargateHour(double vcpus, double gigabytes) {
    return vcpus * vcpuHour + gigabytes * gigabyteHour;
  }

  /** For people. */
  String inWords() {
    return "$%s a GB-second, $%s a million requests, $%s a vCPU-hour, $%s a GB-hour, %.0f %% less on Spot"
        .formatted(
            BigDecimal.valueOf(gigabyteSecond).toPlainString(),
            millionRequests,
            vcpuHour,
            gigabyteHour,
            spotDiscount * 100);
  }

  double onSpot(double price) {
    return price * (1 - spotDiscount);
  }
}
