/** What a caller is told when something is wrong: RFC 9457 problem details, never an internal. */
@NullMarked
package oms.worker.problem;

import org.jspecify.annotations.NullMarked;
