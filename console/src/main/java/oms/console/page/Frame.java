package oms.console.page;

import java.util.Set;
import oms.console.api.Asking;
import oms.console.api.Service;
import org.springframework.stereotype.Component;

/** What surrounds every page. Templates know it as {@code frame}. */
@Component("frame")
public final class Frame {

  private final Asking asking;

  Frame(Asking asking) {
    this.asking = asking;
  }

  /** Who did not answer for this page. Asked while the page is written, when that is known. */
  public Set<Service> away() {
    return asking.away();
  }
}
