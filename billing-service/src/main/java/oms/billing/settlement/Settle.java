package oms.billing.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import oms.billing.workflow.SettlementJob;
import oms.runner.job.JobFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The program that settles a day: {@code settle --day=2026-11-20}. It needs billing's database and
 * nothing else, writes the day's report, and may be run again at any time.
 */
public final class Settle {

  /** What it was asked for makes no sense; {@code EX_USAGE} of sysexits.h. */
  static final int USAGE = 64;

  private static final Logger log = LoggerFactory.getLogger(Settle.class);

  private Settle() {}

  /** Its few beans: no workers, no API, no migrations. The service's own scan must not find it. */
  @Import({Books.class, SettlementReports.class})
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
  })
  static class Program {}

  /** Whether these are the words of this program. */
  public static boolean isAsked(String... words) {
    return words.length > 0 && words[0].equals(SettlementJob.WORD);
  }

  /** Runs the program; returns its exit code. */
  public static int run(String... words) {
    return run(Clock.systemUTC(), words);
  }

  static int run(Clock clock, String... words) {
    LocalDate day = day(clock, words);
    if (day == null) {
      System.err.println("oms settle: say which day, one that is over by UTC: --day=2026-11-20");
      return USAGE;
    }
    // Above the role in the environment, which is none of a service's.
    try (var program =
        new SpringApplicationBuilder(Program.class)
            .web(WebApplicationType.NONE)
            // The line that tells of a service's start would tell of workers that are not there.
            .properties("spring.config.name=billing-service", "logging.level.oms.worker.start=warn")
            .run("--oms.role=worker")) {
      return settle(program.getBean(Books.class), program.getBean(SettlementReports.class), day);
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | CannotCreateTransactionException e) {
      log.error("The day {} is not settled, the database is away: {}", day, e.getMessage());
      return JobFailure.TRY_AGAIN_CODE;
    }
  }

  static int settle(Books books, SettlementReports reports, LocalDate day) {
    Report report = books.of(day);
    reports.write(report);
    int differences = report.differences().size();
    if (report.reconciles()) {
      log.info("The day {} is settled, its books reconcile", day);
      return 0;
    }
    log.error("The day {} is settled, its books disagree on {} charges", day, differences);
    return SettlementJob.DOES_NOT_RECONCILE;
  }

  private static @Nullable LocalDate day(Clock clock, String... words) {
    List<String> days =
        List.of(words).stream().filter(it -> it.startsWith(SettlementJob.DAY)).toList();
    try {
      LocalDate day =
          LocalDate.parse(
              days.isEmpty() ? "" : days.getLast().substring(SettlementJob.DAY.length()));
      return day.isBefore(LocalDate.now(clock)) ? day : null;
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
