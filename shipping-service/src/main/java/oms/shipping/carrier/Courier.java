package oms.shipping.carrier;

import oms.contracts.shipping.ShipParcel;

/** A company that carries parcels. */
interface Courier {

  /**
   * Books the pick-up of a parcel. Idempotent by shipment id.
   *
   * @throws CourierUnavailableException if there was no answer; the parcel may be booked all the
   *     same
   */
  Answer book(ShipParcel parcel);

  /**
   * Calls a parcel back before its pick-up. Idempotent, and no error if it was never booked.
   *
   * @throws CourierUnavailableException if there was no answer
   */
  void cancel(String shipmentId);

  /** What a courier says. */
  sealed interface Answer {

    /**
     * It will pick the parcel up.
     *
     * @param reference the courier's booking number
     */
    record Booked(String reference) implements Answer {}

    /**
     * It does not carry such a parcel.
     *
     * @param reason a short sentence
     */
    record Refused(String reason) implements Answer {}
  }
}
