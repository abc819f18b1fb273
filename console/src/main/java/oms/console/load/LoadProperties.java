package oms.console.load;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set about the generator.
 *
 * @param enabled whether anybody who sees the console may have orders made up; not where orders are
 *     real
 */
@ConfigurationProperties("oms.console.load")
record LoadProperties(boolean enabled) {}
