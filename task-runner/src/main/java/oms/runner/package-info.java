/** Runs jobs, each as a task of its own: on ECS, or as a child process. */
@NullMarked
package oms.runner;

import org.jspecify.annotations.NullMarked;
