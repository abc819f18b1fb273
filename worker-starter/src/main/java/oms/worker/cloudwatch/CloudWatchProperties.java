package oms.worker.cloudwatch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What workers tell CloudWatch.
 *
 * @param enabled whether they tell anything; for processes whose output goes to CloudWatch Logs
 * @param flushEvery how long samples are gathered into one line
 * @param taskQueues the queues of the whole system: each process may be the one that asks for all
 */
@ConfigurationProperties("oms.cloudwatch")
public record CloudWatchProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("5s") Duration flushEvery,
    @DefaultValue List<String> taskQueues) {}
