/** What CloudWatch must know to scale workers: how long tasks wait and how many do. */
@NullMarked
package oms.worker.cloudwatch;

import org.jspecify.annotations.NullMarked;
