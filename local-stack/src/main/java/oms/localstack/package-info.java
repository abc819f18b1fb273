/** The whole system in one JVM, with the servers it stands on. */
@NullMarked
package oms.localstack;

import org.jspecify.annotations.NullMarked;
