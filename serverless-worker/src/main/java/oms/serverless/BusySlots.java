package oms.serverless;

import io.temporal.worker.tuning.FixedSizeSlotSupplier;
import io.temporal.worker.tuning.SlotInfo;
import io.temporal.worker.tuning.SlotMarkUsedContext;
import io.temporal.worker.tuning.SlotPermit;
import io.temporal.worker.tuning.SlotReleaseContext;
import io.temporal.worker.tuning.SlotReserveContext;
import io.temporal.worker.tuning.SlotSupplier;
import io.temporal.worker.tuning.SlotSupplierFuture;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The slots of an invocation in which tasks run at this moment, and for how long there were none. A
 * slot that waits for a task is not busy.
 */
final class BusySlots {

  private final LongSupplier nanos;
  private final Set<SlotPermit> busy = new HashSet<>();
  private long quietSince;
  private int taken;

  BusySlots(LongSupplier nanos) {
    this.nanos = nanos;
    this.quietSince = nanos.getAsLong();
  }

  /** Slots for tasks that the server hands out. */
  <I extends SlotInfo> SlotSupplier<I> forTasks(int number) {
    return new Watched<>(number, 1);
  }

  /** Slots for local activities: they are a part of a workflow's task, and no task. */
  <I extends SlotInfo> SlotSupplier<I> forParts(int number) {
    return new Watched<>(number, 0);
  }

  /** For how long nothing has run; zero while something does. */
  synchronized Duration quiet() {
    return busy.isEmpty() ? Duration.ofNanos(nanos.getAsLong() - quietSince) : Duration.ZERO;
  }

  /** How many tasks were taken so far. */
  synchronized int taken() {
    return taken;
  }

  private synchronized void begins(SlotPermit permit, int tasks) {
    busy.add(permit);
    taken += tasks;
  }

  private synchronized void ends(SlotPermit permit) {
    if (busy.remove(permit)) {
      quietSince = nanos.getAsLong();
    }
  }

  private final class Watched<I extends SlotInfo> implements SlotSupplier<I> {

    private final SlotSupplier<I> slots;
    private final int tasks;

    Watched(int number, int tasks) {
      this.slots = new FixedSizeSlotSupplier<>(number);
      this.tasks = tasks;
    }

    @Override
    public SlotSupplierFuture reserveSlot(SlotReserveContext<I> context) throws Exception {
      return slots.reserveSlot(context);
    }

    @Override
    public Optional<SlotPermit> tryReserveSlot(SlotReserveContext<I> context) {
      return slots.tryReserveSlot(context);
    }

    @Override
    public void markSlotUsed(SlotMarkUsedContext<I> context) {
      begins(context.getSlotPermit(), tasks);
      slots.markSlotUsed(context);
    }

    @Override
    public void releaseSlot(SlotReleaseContext<I> context) {
      slots.releaseSlot(context);
      ends(context.getSlotPermit());
    }

    @Override
    public Optional<Integer> getMaximumSlots() {
      return slots.getMaximumSlots();
    }
  }
}
