package oms.console.courier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import oms.console.live.Change;
import oms.console.live.Change.OfShipment;
import oms.console.live.Live;
import oms.console.live.Shown;
import oms.console.live.Shown.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What happens to the parcels that a courier looks at. */
@Controller
class ParcelStream {

  private final Live live;

  ParcelStream(Live live) {
    this.live = live;
  }

  @GetMapping("/live/courier")
  void follow(ParcelFilter filter, HttpServletRequest request, HttpServletResponse response) {
    live.follow(change -> row(change, filter), request, response);
  }

  private static Optional<Shown> row(Change change, ParcelFilter filter) {
    if (!(change instanceof OfShipment(var parcel, boolean begins)) || !filter.covers(parcel)) {
      return Optional.empty();
    }
    boolean isNew = Row.comes(filter.status(), parcel.status().word(), begins);
    return Optional.of(
        new Row(
            parcel.id(),
            isNew,
            "courier :: row",
            Map.of("shipment", parcel, "filter", filter.ofState())));
  }
}
