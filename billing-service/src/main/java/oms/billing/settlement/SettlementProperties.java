package oms.billing.settlement;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The nightly settlement.
 *
 * @param enabled whether this process sees to it that days are settled, and runs jobs
 * @param at when the day before is settled, by UTC: when its last transactions have committed
 */
@ConfigurationProperties("oms.billing.settlement")
record SettlementProperties(
    @DefaultValue("false") boolean enabled, @DefaultValue("00:30") LocalTime at) {}
