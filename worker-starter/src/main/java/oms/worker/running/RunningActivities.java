package oms.worker.running;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The activities and local activities that this process runs at this moment. An activity that is
 * done counts no more, although its result may still be on its way to the server.
 */
public final class RunningActivities extends WorkerInterceptorBase {

  private final Map<Object, String> types = new ConcurrentHashMap<>();

  @Override
  public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
    return new Counted(next);
  }

  /** Whether any runs. */
  public boolean any() {
    return !types.isEmpty();
  }

  /** What runs, for a log: {@code "2 charge, 1 book"}, or {@code "nothing"}. */
  public String describe() {
    Map<String, Long> counts =
        types.values().stream().collect(groupingBy(type -> type, TreeMap::new, counting()));
    return counts.isEmpty()
        ? "nothing"
        : counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(joining(", "));
  }

  /** One attempt of one activity. */
  private final class Counted extends ActivityInboundCallsInterceptorBase {

    private String type = "";

    Counted(ActivityInboundCallsInterceptor next) {
      super(next);
    }

    @Override
    public void init(ActivityExecutionContext context) {
      type = context.getInfo().getActivityType();
      super.init(context);
    }

    @Override
    public ActivityOutput execute(ActivityInput input) {
      types.put(this, type);
      try {
        return super.execute(input);
      } finally {
        types.remove(this);
      }
    }
  }
}
