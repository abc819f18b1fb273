/** What every service needs once. */
@NullMarked
package oms.worker;

import org.jspecify.annotations.NullMarked;
