/** Keeps Amazon ECS from stopping a task, of its own accord, while it works. */
@NullMarked
package oms.worker.protection;

import org.jspecify.annotations.NullMarked;
