package oms.console.operator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.console.load.LoadGenerator;
import oms.console.load.LoadStatus;
import oms.console.metrics.Sample;
import oms.console.metrics.Sampler;
import org.springframework.stereotype.Component;

/** Puts together what operators see. */
@Component
class Desk {

  private final Sampler sampler;
  private final LoadGenerator load;
  private final Switches switches;

  Desk(Sampler sampler, LoadGenerator load, Switches switches) {
    this.sampler = sampler;
    this.load = load;
    this.switches = switches;
  }

  /** Somebody looks: what there is to see, with samples after a time. */
  Now now(long after) {
    sampler.look();
    return new Now(sampler.after(after), texts(), flags());
  }

  /** Somebody looks: what there is to see, without samples. */
  Now now() {
    return now(Long.MAX_VALUE);
  }

  private Map<String, String> texts() {
    LoadStatus status = load.status();
    var texts = new HashMap<>(Numbers.of(sampler.latest().orElse(null)));
    texts.put("watch", watch(sampler.latest().map(Sample::at).isPresent(), sampler.away()));
    texts.put("trouble", trouble());
    for (Company company : Company.values()) {
      texts.put(company.word(), switches.of(company).sentence());
    }
    texts.put("load", sentence(status));
    texts.put("load.sent", number(status.sent()));
    texts.put("load.accepted", number(status.accepted()));
    texts.put("load.refused", number(status.refused()));
    texts.put("load.failed", number(status.failed()));
    texts.put("load.delivered", number(status.delivered()));
    return texts;
  }

  private static String watch(boolean known, List<String> away) {
    if (!away.isEmpty()) {
      return "Not measured, since it does not answer: " + String.join(", ", away) + ".";
    }
    return known ? "Everything is measured." : "Measuring begins: numbers come within seconds.";
  }

  private String trouble() {
    String trouble =
        Stream.of(Company.values())
            .filter(company -> switches.of(company).isTrouble())
            .map(company -> "the " + company.title() + " is " + switches.of(company).mode())
            .collect(Collectors.joining(", "));
    return trouble.isEmpty() ? "Nothing is made to fail." : "On purpose: " + trouble + ".";
  }

  private static String sentence(LoadStatus status) {
    return switch (status.state()) {
      case IDLE -> "No orders are made up.";
      case RUNNING ->
          status.away()
              ? "The order service does not answer. It is tried again with growing pauses."
              : "%s of %s orders, %s a second."
                  .formatted(
                      number(status.accepted() + status.refused()), asked(status), rate(status));
      case FINISHING -> "No more are sent. The couriers wait for the last ones.";
      case ENDED -> "Done. The ids begin with " + status.run() + ".";
    };
  }

  private static String asked(LoadStatus status) {
    return status.plan() == null ? "" : number(status.plan().orders());
  }

  private static String rate(LoadStatus status) {
    return status.plan() == null
        ? ""
        : String.valueOf(status.plan().perSecond()).replaceAll("\\.0$", "");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private Set<String> flags() {
    var flags = new TreeSet<String>();
    LoadStatus status = load.status();
    flags.add("load-" + status.state().name().toLowerCase(Locale.ROOT));
    flags.add(status.isActive() ? "load-on" : "load-off");
    for (Company company : Company.values()) {
      flags.add(company.word() + "-" + switches.of(company).mode());
      if (switches.of(company).isTrouble()) {
        flags.add("trouble");
      }
    }
    if (!sampler.away().isEmpty()) {
      flags.add("away");
    }
    return flags;
  }
}
