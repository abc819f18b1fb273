package oms.worker.changes;

import org.springframework.jdbc.core.RowMapper;

/**
 * Where the changes of a service are read: its timeline, a table that is only appended to. It has a
 * column {@code id}, an indexed column {@code xid} with the id of the writing transaction, and a
 * trigger that notifies a channel of the table's name.
 *
 * @param timeline the table
 * @param select reads the changes: a select that calls the timeline {@code event}, has its {@code
 *     xid}, as text, and its {@code id} as {@code event_id} among the columns, and ends in a where
 *     clause, to which conditions are added
 * @param row reads a row
 */
public record ChangeLog(String timeline, String select, RowMapper<Change> row) {}
