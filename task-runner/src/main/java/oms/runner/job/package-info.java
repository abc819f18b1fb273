/** The words of those who want a job run. */
@NullMarked
package oms.runner.job;

import org.jspecify.annotations.NullMarked;
