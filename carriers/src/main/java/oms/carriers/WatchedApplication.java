package oms.carriers;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/** Watches the carriers of every Spring application, before it starts its first thread. */
final class WatchedApplication implements ApplicationListener<ApplicationStartingEvent> {

  @Override
  public void onApplicationEvent(ApplicationStartingEvent event) {
    CarrierWatch.start();
  }
}
