/**
 * Companies that exist only here, and what they are told to do so that orders are seen surviving.
 */
@NullMarked
package oms.worker.simulation;

import org.jspecify.annotations.NullMarked;
