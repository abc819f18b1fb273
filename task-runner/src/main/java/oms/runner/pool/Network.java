package oms.runner.pool;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a pool's tasks are in the network.
 *
 * @param subnets one for each zone
 * @param securityGroups what they may reach
 * @param publicAddress whether they have an address of their own, as they need in a subnet without
 *     a NAT gateway
 */
public record Network(
    @DefaultValue List<String> subnets,
    @DefaultValue List<String> securityGroups,
    @DefaultValue("false") boolean publicAddress) {}
