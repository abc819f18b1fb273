/** What the services are asked, over HTTP. */
@NullMarked
package oms.console.api;

import org.jspecify.annotations.NullMarked;
