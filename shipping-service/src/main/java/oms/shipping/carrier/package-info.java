/** The courier: a port, its simulation, and booking a parcel with it. */
@NullMarked
package oms.shipping.carrier;

import org.jspecify.annotations.NullMarked;
