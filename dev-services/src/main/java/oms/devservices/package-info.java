/** The servers OMS stands on, for laptops and tests: given, found, or brought along. */
@NullMarked
package oms.devservices;

import org.jspecify.annotations.NullMarked;
