/** The platform threads that virtual threads run on, of which a process may run out. */
@NullMarked
package oms.carriers;

import org.jspecify.annotations.NullMarked;
