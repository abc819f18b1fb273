package oms.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service's process behaves.
 *
 * @param drainTimeout how long running tasks get to finish when the process is asked to end; keep
 *     it below the grace period of the platform
 * @param maxBodySize how large a request body may be
 */
@ConfigurationProperties("oms.worker")
public record WorkerProperties(
    @DefaultValue("25s") Duration drainTimeout, @DefaultValue("1MB") DataSize maxBodySize) {}
