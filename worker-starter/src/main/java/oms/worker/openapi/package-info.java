/** The description of a service's API that is made from its code. */
@NullMarked
package oms.worker.openapi;

import org.jspecify.annotations.NullMarked;
