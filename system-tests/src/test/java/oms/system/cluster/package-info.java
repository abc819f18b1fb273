/** The three services as processes of their own, on a real Temporal server and PostgreSQL. */
@NullMarked
package oms.system.cluster;

import org.jspecify.annotations.NullMarked;
