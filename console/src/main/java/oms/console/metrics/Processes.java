package oms.console.metrics;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import oms.console.api.Service;

/** All processes that tell what they measure. Used by one thread. */
final class Processes implements AutoCloseable {

  /** One place to ask. */
  private record Place(Service service, URI address) {}

  private final ProcessProperties properties;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private Map<Place, MeasuredProcess> known = new HashMap<>();

  Processes(ProcessProperties properties) {
    this.properties = properties;
  }

  /** Asks all at once. */
  List<Answer> ask() throws InterruptedException {
    var now = new LinkedHashMap<Place, MeasuredProcess>();
    places()
        .forEach(
            place ->
                now.put(
                    place,
                    known.getOrDefault(
                        place, new MeasuredProcess(place.service(), place.address(), http))));
    known = now;
    return threads
        .invokeAll(now.values().stream().<Callable<Answer>>map(each -> each::ask).toList())
        .stream()
        .map(Future::resultNow)
        .toList();
  }

  /** Forgets what was counted: the next answers are first ones. */
  void forget() {
    known = new HashMap<>();
  }

  private Stream<Place> places() {
    return Arrays.stream(Service.values())
        .flatMap(
            service ->
                properties.of(service).stream()
                    .flatMap(Processes::each)
                    .map(address -> new Place(service, address)));
  }

  /** A process at each address of a host; the host itself if it has one or none. */
  private static Stream<URI> each(URI address) {
    try {
      InetAddress[] all = InetAddress.getAllByName(address.getHost());
      // A process that has addresses of both kinds is one.
      List<InetAddress> old =
          Arrays.stream(all).filter(one -> one instanceof Inet4Address).toList();
      List<InetAddress> hosts = old.isEmpty() ? List.of(all) : old;
      return hosts.size() < 2 ? Stream.of(address) : hosts.stream().map(one -> at(one, address));
    } catch (UnknownHostException _) {
      return Stream.of(address);
    }
  }

  private static URI at(InetAddress host, URI address) {
    String name =
        host instanceof Inet4Address ? host.getHostAddress() : "[" + host.getHostAddress() + "]";
    return URI.create("http://" + name + ":" + (address.getPort() < 0 ? 80 : address.getPort()));
  }

  @Override
  public void close() {
    http.shutdownNow();
    threads.shutdownNow();
  }
}
