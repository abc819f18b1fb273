package oms.system.invariant;

import io.grpc.StatusRuntimeException;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.system.cluster.Databases;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells what happened to an order, from the three services' events and from Temporal's. */
public final class Timelines {

  private static final String ORDER_EVENTS =
      """
      select at, concat_ws(' ', 'order:', type, subject, detail) as what
        from order_events where order_id = :order
      """;

  private static final String CHARGE_EVENTS =
      """
      select e.at, concat_ws(' ', 'billing:', e.charge_key, e.event, e.detail) as what
        from charge_events e join charges c on c.key = e.charge_key where c.order_id = :order
      """;

  private static final String SHIPMENT_EVENTS =
      """
      select at, concat_ws(' ', 'shipping:', shipment_id, type, detail) as what
        from shipment_events where order_id = :order
      """;

  private static final String PARTS = "select id from fulfilments where order_id = :order";

  private final Databases databases;
  private final WorkflowClient workflows;

  /** Reads these databases and workflows. */
  public Timelines(Databases databases, WorkflowClient workflows) {
    this.databases = databases;
    this.workflows = workflows;
  }

  /** The timeline of one order, a line for each event, the oldest first. */
  public String of(String orderId) {
    Stream<Moment> rows =
        Stream.of(
                rows(databases.order(), ORDER_EVENTS, orderId),
                rows(databases.billing(), CHARGE_EVENTS, orderId),
                rows(databases.shipping(), SHIPMENT_EVENTS, orderId))
            .flatMap(List::stream);
    return Stream.concat(rows, workflowIds(orderId).flatMap(this::events))
        .sorted(Comparator.comparing(Moment::at))
        .map(moment -> "  " + moment.at() + " " + moment.what())
        .collect(Collectors.joining("\n", "Timeline of " + orderId + "\n", "\n"));
  }

  private List<Moment> rows(JdbcClient database, String sql, String orderId) {
    try {
      return database.sql(sql).param("order", orderId).query(Timelines::moment).list();
    } catch (DataAccessException e) {
      // A timeline explains failures, and a database that is away may be one of them.
      return List.of(new Moment(Instant.EPOCH, "cannot be read: " + e.getMessage()));
    }
  }

  /** The workflows of an order and of its shipments. */
  Stream<String> workflowIds(String orderId) {
    List<String> parts =
        databases
            .order()
            .sql(PARTS)
            .param("order", orderId)
            .query((row, _) -> row.getString("id"))
            .list();
    return Stream.concat(
        Stream.of(OrderWorkflow.workflowId(orderId)),
        parts.stream().map(ShipmentWorkflow::workflowId));
  }

  private Stream<Moment> events(String workflowId) {
    try {
      return workflows.fetchHistory(workflowId).getEvents().stream()
          .map(event -> moment(workflowId, event));
    } catch (StatusRuntimeException e) {
      // The workflow was never started, or Temporal is away: the rest of the timeline tells more.
      return Stream.of(new Moment(Instant.EPOCH, workflowId + " cannot be read: " + e.getStatus()));
    }
  }

  private static Moment moment(ResultSet row, int number) throws SQLException {
    return new Moment(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("what"));
  }

  private static Moment moment(String workflowId, HistoryEvent event) {
    var time = event.getEventTime();
    String type = event.getEventType().name().replace("EVENT_TYPE_", "");
    return new Moment(
        Instant.ofEpochSecond(time.getSeconds(), time.getNanos()),
        workflowId + " " + event.getEventId() + " " + type);
  }

  /** Something that happened. */
  record Moment(Instant at, String what) {}
}
