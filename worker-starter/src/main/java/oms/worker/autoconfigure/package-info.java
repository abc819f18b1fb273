/**
 * Brings the starter's parts into a service, each of which steps back for one of the service's own.
 */
@NullMarked
package oms.worker.autoconfigure;

import org.jspecify.annotations.NullMarked;
