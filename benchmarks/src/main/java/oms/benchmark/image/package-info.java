/**
 * How large the image of a service is and how long it takes to start, with and without its AOT
 * cache.
 */
@NullMarked
package oms.benchmark.image;

import org.jspecify.annotations.NullMarked;
