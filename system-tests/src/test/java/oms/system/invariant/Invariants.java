package oms.system.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import oms.system.cluster.Databases;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that must hold of money, stock, rows and workflows, read from the services' databases,
 * from the memories of the simulated gateway and courier, and from Temporal.
 *
 * <p>What must hold at any moment is checked at once. What must hold at an order's end is given a
 * moment: the last row is written just before its workflow closes.
 */
public final class Invariants {

  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final int TIMELINES_SHOWN = 3;
  private static final String EVERY_ORDER = "select id from orders";

  private final Databases databases;
  private final WorkflowRules workflows;
  private final Timelines timelines;

  /** Reads these databases and workflows. */
  public Invariants(Databases databases, WorkflowClient workflows, Timelines timelines) {
    this.databases = databases;
    this.workflows = new WorkflowRules(workflows);
    this.timelines = timelines;
  }

  /**
   * Checks all rules for these orders, at their end or not, and the rules about stock for all there
   * is.
   *
   * @throws AssertionError naming each rule that is broken, with the timelines of the orders
   */
  public void check(Collection<String> orderIds) {
    Scope now = Scope.of(orderIds, databases.order());
    assertThat(now.orders()).as("orders found of " + orderIds).hasSameSizeAs(orderIds);
    assertThat(atAnyMoment(now)).as(() -> explain(atAnyMoment(now))).isEmpty();
    List<Violation> left = atTheEnd(orderIds);
    assertThat(left).as(() -> explain(left)).isEmpty();
  }

  /**
   * Checks all rules for every order that there is, and that no workflow is left running. For a
   * cluster at rest, on a real Temporal server.
   */
  public void checkAtRest() {
    check(databases.order().sql(EVERY_ORDER).query((row, _) -> row.getString("id")).list());
    Awaitility.await("no workflow runs")
        .atMost(SETTLING)
        .untilAsserted(() -> assertThat(workflows.running()).isEmpty());
  }

  private List<Violation> atAnyMoment(Scope scope) {
    List<Violation> found = new ArrayList<>();
    found.addAll(violations(StockRules.ALWAYS, databases.order(), scope));
    found.addAll(violations(OrderRules.ALWAYS, databases.order(), scope));
    found.addAll(violations(BillingRules.ALWAYS, databases.billing(), scope));
    return found;
  }

  private List<Violation> atTheEnd(Collection<String> orderIds) {
    List<Violation> found = new ArrayList<>();
    try {
      Awaitility.await()
          .atMost(SETTLING)
          .until(
              () -> {
                found.clear();
                found.addAll(atTheEnd(Scope.of(orderIds, databases.order())));
                return found.isEmpty();
              });
    } catch (ConditionTimeoutException _) {
      // What is still broken is told by the caller, with timelines.
    }
    return found;
  }

  private List<Violation> atTheEnd(Scope scope) {
    List<Violation> found = new ArrayList<>();
    found.addAll(violations(StockRules.AT_THE_END, databases.order(), scope));
    found.addAll(violations(OrderRules.AT_THE_END, databases.order(), scope));
    found.addAll(violations(BillingRules.AT_THE_END, databases.billing(), scope));
    found.addAll(violations(ShippingRules.AT_THE_END, databases.shipping(), scope));
    found.addAll(workflows.violations(scope));
    return found;
  }

  private static List<Violation> violations(List<Rule> rules, JdbcClient database, Scope scope) {
    return rules.stream().flatMap(rule -> rule.violations(database, scope).stream()).toList();
  }

  private String explain(List<Violation> violations) {
    return violations.stream()
        .map(Violation::orderId)
        .filter(id -> !id.isEmpty())
        .distinct()
        .limit(TIMELINES_SHOWN)
        .map(timelines::of)
        .collect(Collectors.joining("\n"));
  }
}
