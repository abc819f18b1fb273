package oms.worker.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import javax.sql.DataSource;
import oms.devservices.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What {@code @Transactional} says holds for objects that no Spring context made. */
class TransactionsTests {

  private final DataSource database = database();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final Transactions transactions = new Transactions(database);
  private final Words words = transactions.proxy(new Words(jdbc));
  private final Writer writer = transactions.proxy(new Writer(words));

  private static DataSource database() {
    PostgresServer server = PostgresServer.shared();
    return new DriverManagerDataSource(
        server.jdbcUrl("transactions_test"), server.username(), server.password());
  }

  @BeforeEach
  void empty() {
    jdbc.sql("drop table if exists words").update();
    jdbc.sql("create table words (word text)").update();
  }

  @Test
  void whatIsDoneTogetherIsCommittedTogether() {
    writer.write("a", "b");
    assertThat(written()).containsExactly("a", "b");
  }

  @Test
  void nothingIsLeftOfWhatFails() {
    assertThatIllegalStateException().isThrownBy(() -> writer.fail("a"));
    assertThat(written()).isEmpty();
  }

  @Test
  void whoThinksBetterOfItLeavesNothing() {
    writer.thinkBetterOf("a");
    assertThat(written()).isEmpty();
  }

  @Test
  void whatNeedsATransactionIsRefusedWithoutOne() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> words.add("a"));
  }

  @Test
  void whatMayNotBeInATransactionIsRefusedInOne() {
    words.lookOutside();
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> writer.lookOutside());
  }

  private List<String> written() {
    return jdbc.sql("select word from words order by word")
        .query((row, _) -> row.getString("word"))
        .list();
  }

  /** Package-private, as the services' own are. */
  static class Words {

    private final JdbcClient jdbc;

    Words(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String word) {
      jdbc.sql("insert into words values (:word)").param("word", word).update();
    }

    @Transactional(propagation = Propagation.NEVER)
    public void lookOutside() {}
  }

  @Transactional
  static class Writer {

    private final Words words;

    Writer(Words words) {
      this.words = words;
    }

    void write(String one, String other) {
      words.add(one);
      words.add(other);
    }

    void fail(String word) {
      words.add(word);
      throw new IllegalStateException("after all");
    }

    void thinkBetterOf(String word) {
      words.add(word);
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    void lookOutside() {
      words.lookOutside();
    }
  }
}
