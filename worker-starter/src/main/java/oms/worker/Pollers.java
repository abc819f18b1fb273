package oms.worker;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a worker asks for tasks.
 *
 * @param workflow for workflow tasks
 * @param activity for activity tasks
 */
public record Pollers(@DefaultValue Polling workflow, @DefaultValue Polling activity) {}
