/** What holds for every request and every response. */
@NullMarked
package oms.worker.http;

import org.jspecify.annotations.NullMarked;
