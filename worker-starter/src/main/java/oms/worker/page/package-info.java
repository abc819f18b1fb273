/** Long lists, one page at a time: newest first, or in the order of their keys. */
@NullMarked
package oms.worker.page;

import org.jspecify.annotations.NullMarked;
