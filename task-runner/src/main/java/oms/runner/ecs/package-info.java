/** Tasks on ECS. */
@NullMarked
package oms.runner.ecs;

import org.jspecify.annotations.NullMarked;
