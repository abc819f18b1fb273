/** Owns shipments: parcels, the courier that carries them, and how far they got. */
@NullMarked
package oms.shipping;

import org.jspecify.annotations.NullMarked;
