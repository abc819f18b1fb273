/** The names under which an environment tells where Temporal is and who we are. */
@NullMarked
package oms.worker.connection;

import org.jspecify.annotations.NullMarked;
