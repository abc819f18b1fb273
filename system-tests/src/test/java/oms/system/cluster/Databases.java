package oms.system.cluster;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The services' databases, to be read by checks and stocked by tests.
 *
 * @param order orders, fulfilments and stock
 * @param billing charges, the ledger and the simulated gateway's own memory
 * @param shipping shipments and the simulated courier's own memory
 */
public record Databases(JdbcClient order, JdbcClient billing, JdbcClient shipping) {}
