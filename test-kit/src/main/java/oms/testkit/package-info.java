/** What the tests of every service need. */
@NullMarked
package oms.testkit;

import org.jspecify.annotations.NullMarked;
