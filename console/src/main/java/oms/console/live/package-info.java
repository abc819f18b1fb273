/** What happens in the services, told to open pages. */
@NullMarked
package oms.console.live;

import org.jspecify.annotations.NullMarked;
