/**
 * What happens in a service, told as it happens: timeline rows, announced by PostgreSQL, as
 * server-sent events.
 */
@NullMarked
package oms.worker.changes;

import org.jspecify.annotations.NullMarked;
