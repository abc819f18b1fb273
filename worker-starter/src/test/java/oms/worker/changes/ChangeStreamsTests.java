package oms.worker.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oms.worker.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = {TestApplication.class, ChangeStreamsTests.Service.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "server.tomcat.connection-timeout=2s"})
class ChangeStreamsTests {

  private static final int MOST = 3;

  @Autowired private Happenings happenings;
  @Autowired private ChangeStreams streams;
  @LocalServerPort private int port;

  @AfterEach
  void everyStreamHasEnded() {
    awaitOpen(0);
  }

  @Test
  void aStreamTellsWhatHappensFromNowOn() throws Exception {
    happenings.happens("o1", "before");

    try (var client = connect()) {
      happenings.happens("o1", "after");

      awaitData(client, "after");
      assertThat(client.header("Content-Type")).startsWith("text/event-stream");
      assertThat(client.header("Cache-Control")).isEqualTo("no-store");
      assertThat(client.lines()).first().isEqualTo("retry: 2000");
    }
  }

  @Test
  void aClientGoesOnWhereItWas() throws Exception {
    String last;
    try (var client = connect()) {
      happenings.happens("o1", "first");
      awaitData(client, "first");
      last = client.ids().getLast();
    }
    happenings.happens("o1", "second");
    happenings.happens("o1", "third");

    try (var client = connect("Last-Event-ID", last)) {
      awaitData(client, "second", "third");
      happenings.happens("o1", "fourth");
      awaitData(client, "second", "third", "fourth");
    }
  }

  @Test
  void aClientThatWasCutOffBeforeAnythingHappenedMissesNothing() throws Exception {
    String beginning;
    try (var client = connect()) {
      await().until(() -> !client.ids().isEmpty());
      beginning = client.ids().getFirst();
    }
    happenings.happens("o1", "meanwhile");

    try (var client = connect("Last-Event-ID", beginning)) {
      awaitData(client, "meanwhile");
    }
  }

  @Test
  void whatIsCommittedLateIsNotLost() throws Exception {
    try (var client = connect();
        var early = begin();
        var late = begin()) {
      insert(early, "written first");
      insert(late, "written second");

      late.commit();
      beatTwice(client);
      assertThat(client.data()).as("before the older transaction ends").isEmpty();

      early.commit();
      awaitData(client, "written first", "written second");
    }
  }

  @Test
  void whatWasRolledBackIsNotWaitedFor() throws Exception {
    try (var client = connect();
        var early = begin();
        var late = begin()) {
      insert(early, "never");
      insert(late, "told");
      late.commit();
      early.rollback();

      awaitData(client, "told");
    }
  }

  @Test
  void whatAnUnrelatedTransactionHeldUpIsToldWhenThatEnds() throws Exception {
    try (var older = begin()) {
      execute(older, "insert into elsewhere values (1)");
      happenings.happens("o1", "held up before anybody listened");

      try (var client = connect()) {
        happenings.happens("o1", "held up");
        beatTwice(client);
        assertThat(client.data()).isEmpty();

        older.commit();
        awaitData(client, "held up before anybody listened", "held up");
      }
    }
  }

  @Test
  void aStreamCanBeAboutOneOrder() throws Exception {
    try (var client = EventClient.connect(uri("/changes?order=mine"))) {
      happenings.happens("other", "not mine");
      happenings.happens("mine", "mine");

      awaitData(client, "mine");
    }
  }

  @Test
  void aHeartbeatSaysWhereTheStreamStands() throws Exception {
    try (var client = EventClient.connect(uri("/changes?order=mine"))) {
      await().until(() -> !client.ids().isEmpty());
      String beginning = client.ids().getFirst();

      happenings.happens("other", "not mine");

      await().untilAsserted(() -> assertThat(client.ids().getLast()).isNotEqualTo(beginning));
      assertThat(client.lines()).contains(": heartbeat");
      assertThat(client.data()).isEmpty();
    }
  }

  @Test
  void aClientThatIsFarBehindGetsEverythingInItsOrderAndOnce() throws Exception {
    String beginning;
    try (var client = connect()) {
      await().until(() -> !client.ids().isEmpty());
      beginning = client.ids().getFirst();
      happenings
          .jdbc()
          .sql(
              """
              insert into happenings (order_id, what)
              select case when n % 7 = 0 then 'hidden' else 'o' || n end, n::text
                from generate_series(1, 3500) n""")
          .update();
      await().until(() -> client.data().size() == 3000);
    }

    try (var client = connect("Last-Event-ID", beginning)) {
      await().until(() -> client.data().size() >= 3000);
      assertThat(client.data())
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 3500)
                  .filter(n -> n % 7 != 0)
                  .mapToObj(n -> "\"" + n + "\"")
                  .toList());
    }
  }

  @Test
  void aLostConnectionIsMadeAnewAndWhatHappenedMeanwhileIsTold() throws Exception {
    try (var client = connect()) {
      await().until(() -> happenings.cutListeners() == 1);
      happenings.happens("o1", "meanwhile");
      awaitData(client, "meanwhile");

      happenings.happens("o1", "afterwards");
      awaitData(client, "meanwhile", "afterwards");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1",
        "-1-0",
        "1-2-3",
        "1-",
        "99999999999999999999-1",
        "999999999999999999-0",
        "1-0 or 1=1"
      })
  void refusesAnIdThatItNeverGave(String id) throws Exception {
    try (var client = connect("Last-Event-ID", id)) {
      assertThat(client.status()).isEqualTo(400);
      assertThat(client.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(client.body()).contains("Last-Event-ID", "must be the id of an event");
    }
  }

  @Test
  void thereAreOnlySoManyStreams() throws Exception {
    var clients = Stream.generate(this::connectQuietly).limit(MOST).toList();
    awaitOpen(MOST);

    try (var oneMore = connect()) {
      assertThat(oneMore.status()).isEqualTo(503);
      assertThat(oneMore.header("Retry-After")).isEqualTo("1");
      assertThat(oneMore.body()).contains("All 3 streams of this process are in use");
    }

    clients.getFirst().close();
    awaitOpen(MOST - 1);
    try (var another = connect()) {
      assertThat(another.status()).isEqualTo(200);
    }
    clients.forEach(EventClient::close);
  }

  @Test
  void aClientThatDoesNotReadIsCut() throws Exception {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write("GET /changes HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      awaitOpen(1);

      happenings
          .jdbc()
          .sql(
              """
              insert into happenings (order_id, what)
              select 'o1', repeat('x', 100000) from generate_series(1, 200)""")
          .update();

      awaitOpen(0);
    }
  }

  @Test
  void askingForTheHeadOnlyOpensNoStream() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var head = HttpRequest.newBuilder(uri("/changes")).HEAD().build();
      assertThat(http.send(head, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
  }

  private EventClient connect(String... headers) throws Exception {
    return EventClient.connect(uri("/changes"), headers);
  }

  private EventClient connectQuietly() {
    try {
      return connect();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private Connection begin() throws SQLException {
    Connection connection = happenings.pool().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void insert(Connection connection, String what) throws SQLException {
    execute(
        connection, "insert into happenings (order_id, what) values ('o1', '%s')".formatted(what));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void awaitData(EventClient client, String... what) {
    List<String> told = Stream.of(what).map(text -> "\"" + text + "\"").toList();
    await().untilAsserted(() -> assertThat(client.data()).containsExactlyElementsOf(told));
  }

  /** A heartbeat follows when there was nothing to tell. */
  private static void beatTwice(EventClient client) {
    int before = client.ids().size();
    await().until(() -> client.ids().size() >= before + 2);
  }

  private void awaitOpen(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(streams.open()).isEqualTo(count));
  }

  @RestController
  static class Service {

    private final ChangeStreams streams;

    Service(ChangeStreams streams) {
      this.streams = streams;
    }

    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void changes(HttpServletRequest request, HttpServletResponse response) {
      streams.serve(request, response);
    }

    @Bean
    static Happenings happenings() {
      return new Happenings("changes_test");
    }

    @Bean
    static ChangeStreams streams(Happenings happenings) {
      return new ChangeStreams(
          Happenings.LOG,
          happenings.jdbc(),
          JsonMapper.shared(),
          ConnectionSource.beside(happenings.pool()),
          new ChangesProperties(Duration.ofMillis(300), MOST));
    }
  }
}
