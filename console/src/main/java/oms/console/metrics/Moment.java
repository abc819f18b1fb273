package oms.console.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oms.console.api.Service;

/**
 * What all processes said at one time, added up.
 *
 * @param seconds how long after the moment before
 * @param counts what happened since then
 * @param times how long things took that ended since then
 * @param gauges what is so now
 * @param details the same in smaller parts
 */
record Moment(
    double seconds,
    Map<String, Double> counts,
    Map<String, Histogram> times,
    Map<String, Double> gauges,
    Map<String, Double> details) {

  private static final List<String> OUTCOMES =
      List.of("completed", "failed", "cancelled", "timedOut");

  /** Adds up; what nobody spoke of is not there. */
  static Moment of(double seconds, List<Answer> answers) {
    var moment =
        new Moment(seconds, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Service service : Service.values()) {
      List<Answer> answered =
          answers.stream().filter(each -> each.service() == service && each.answered()).toList();
      if (!answered.isEmpty()) {
        moment.state(queue(service), answered);
      }
      if (answered.stream().anyMatch(Answer::counted)) {
        moment.begin(service);
        answered.forEach(answer -> answer.series().forEach(moment::count));
      }
    }
    return moment;
  }

  /** The queue that a service's workers poll. */
  static String queue(Service service) {
    return switch (service) {
      case ORDERS -> "orders";
      case BILLING -> "billing";
      case SHIPPING -> "shipments";
    };
  }

  private void begin(Service service) {
    times.put("wait." + queue(service), new Histogram());
    if (service == Service.ORDERS) {
      counts.put("placed", 0.0);
      OUTCOMES.forEach(outcome -> counts.put(outcome, 0.0));
      times.put("completed", new Histogram());
    } else if (service == Service.SHIPPING) {
      times.put("booked", new Histogram());
    }
  }

  private void count(Series series) {
    switch (series.name()) {
      case Names.PLACED -> counts.merge("placed", series.value(), Double::sum);
      case Names.CLOSED -> counts.merge(series.label("outcome"), series.value(), Double::sum);
      case Names.COMPLETED_SECONDS -> took("completed", series);
      case Names.BOOKED_SECONDS -> took("booked", series);
      case Names.WORKFLOW_WAIT, Names.ACTIVITY_WAIT ->
          took("wait." + series.label("task_queue").replace(":sticky", ""), series);
      default -> {
        // A gauge.
      }
    }
  }

  private void took(String what, Series bucket) {
    String bound = bucket.label("le");
    times
        .computeIfAbsent(what, _ -> new Histogram())
        .add(
            "+Inf".equals(bound) ? Double.POSITIVE_INFINITY : Double.parseDouble(bound),
            bucket.value());
  }

  private void state(String queue, List<Answer> answers) {
    var backlogs = new HashMap<String, Double>();
    int workers = 0;
    for (Answer answer : answers) {
      List<Series> told =
          answer.series().stream()
              .filter(series -> queue.equals(series.label("task_queue")))
              .filter(series -> !Double.isNaN(series.value()))
              .toList();
      told.forEach(series -> backlog(series, backlogs));
      if (told.stream().anyMatch(Moment::isWork)) {
        workers++;
        told.forEach(series -> slots(queue, series));
      }
    }
    gauges.put("workers." + queue, (double) workers);
    if (!backlogs.isEmpty()) {
      gauges.put(
          "backlog." + queue, backlogs.values().stream().mapToDouble(Double::doubleValue).sum());
    }
  }

  /** Each process tells the backlog of the whole queue. */
  private static void backlog(Series series, Map<String, Double> backlogs) {
    if (Names.BACKLOG.equals(series.name())) {
      backlogs.merge(series.label("task_type"), series.value(), Double::max);
    }
  }

  /**
   * A process that serves an API only tells of slots too, and never polls for what to do in them.
   */
  private static boolean isWork(Series series) {
    return (Names.POLLERS.equals(series.name()) || Names.SLOTS_USED.equals(series.name()))
        && series.value() > 0;
  }

  private void slots(String queue, Series series) {
    switch (series.name()) {
      case Names.SLOTS_USED -> slots("used.", queue, series);
      case Names.SLOTS_FREE -> slots("free.", queue, series);
      default -> {
        // Not of slots.
      }
    }
  }

  private void slots(String what, String queue, Series series) {
    gauges.merge(what + queue, series.value(), Double::sum);
    details.merge(what + queue + "." + series.label("worker_type"), series.value(), Double::sum);
  }
}
