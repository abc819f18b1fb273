/** The system as its users meet it: journeys, contention, outages and the reference's clients. */
@NullMarked
package oms.system;

import org.jspecify.annotations.NullMarked;
