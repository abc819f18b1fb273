/** Long lists, one page at a time, newest first. */
@NullMarked
package oms.worker.page;

import org.jspecify.annotations.NullMarked;
