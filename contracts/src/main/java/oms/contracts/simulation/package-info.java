/** What the simulated payment gateway and the simulated courier are told to do. */
@NullMarked
package oms.contracts.simulation;

import org.jspecify.annotations.NullMarked;
