/** The rows of shipments and their timeline; a row decides what happened to a parcel. */
@NullMarked
package oms.shipping.ledger;

import org.jspecify.annotations.NullMarked;
