package oms.console.api;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Orders as comma-separated values, as order-service writes them: never whole in memory. */
@Component
public class OrderExport {

  private static final Duration CONNECT = Duration.ofSeconds(1);

  /** How long order-service may be silent; the whole takes as long as it takes. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final RestClient client;

  OrderExport(Environment environment) {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(CONNECT);
    requests.setReadTimeout(SILENCE);
    this.client =
        RestClient.builder()
            .baseUrl(environment.getRequiredProperty("spring.http.serviceclient.orders.base-url"))
            .requestFactory(requests)
            .build();
  }

  /**
   * Begins an export. Whoever reads it closes it.
   *
   * @param status only orders in this status; {@code null} for all
   * @param q only orders whose id, or whose customer's id, begins so; {@code null} for all
   * @throws RestClientException if order-service does not begin to answer
   */
  public ClientHttpResponse open(@Nullable String status, @Nullable String q) {
    return client
        .get()
        .uri(
            path ->
                path.path("/orders.csv")
                    .queryParamIfPresent("status", variable("status", status))
                    .queryParamIfPresent("q", variable("q", q))
                    .build(Stream.of(status, q).filter(Objects::nonNull).toArray()))
        .accept(MediaType.parseMediaType("text/csv"))
        .exchangeForRequiredValue(
            (_, response) -> {
              if (!response.getStatusCode().is2xxSuccessful()) {
                response.close();
                throw new RestClientException("It answers " + response.getStatusCode());
              }
              return response;
            },
            false);
  }

  /** Variables are encoded more strictly than what stands in a template. */
  private static Optional<String> variable(String name, @Nullable String value) {
    return Optional.ofNullable(value).map(_ -> "{" + name + "}");
  }
}
