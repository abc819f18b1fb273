/** Workers finish what they have begun before the process ends. */
@NullMarked
package oms.worker.drain;

import org.jspecify.annotations.NullMarked;
