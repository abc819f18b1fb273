/**
 * A service's tasks made by plain constructors, for a process that has no time for a Spring
 * context: its settings, its transactions and what its objects are made of.
 */
@NullMarked
package oms.worker.tasks;

import org.jspecify.annotations.NullMarked;
