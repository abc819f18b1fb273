package oms.order.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.order.activity.Reservation.Held;
import oms.order.ledger.OrderChange.FulfilmentChange;
import org.jspecify.annotations.Nullable;

/** The parts of one order, in the order of their numbers. */
final class Fulfilments {

  private final List<Fulfilment> all = new ArrayList<>();

  void add(Held held) {
    all.add(new Fulfilment(held));
  }

  List<Fulfilment> open() {
    return select(Fulfilment::isOpen);
  }

  boolean anyIs(FulfilmentStatus status) {
    return !noneAre(status);
  }

  boolean noneAre(FulfilmentStatus status) {
    return select(fulfilment -> fulfilment.status() == status).isEmpty();
  }

  void endOpen(FulfilmentStatus end) {
    open().forEach(fulfilment -> fulfilment.end(end));
  }

  void endAll(FulfilmentStatus those, FulfilmentStatus end) {
    select(fulfilment -> fulfilment.status() == those).forEach(fulfilment -> fulfilment.end(end));
  }

  /** The keys of charges that must be given back; each is named once. */
  List<String> refundsOwed() {
    return select(Fulfilment::owesRefund).stream().map(Fulfilment::askRefund).toList();
  }

  Fulfilment find(String id) {
    return select(fulfilment -> fulfilment.id().equals(id)).getFirst();
  }

  List<FulfilmentChange> changes() {
    return all.stream().map(Fulfilment::change).toList();
  }

  /** What readers see; {@code null} until stock was looked up. */
  @Nullable List<FulfilmentView> views() {
    return all.isEmpty() ? null : all.stream().map(Fulfilment::view).toList();
  }

  private List<Fulfilment> select(Predicate<Fulfilment> which) {
    return all.stream().filter(which).toList();
  }
}
