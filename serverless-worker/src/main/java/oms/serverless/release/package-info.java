/** Makes a build known to Temporal, and moves traffic to it and back. */
@NullMarked
package oms.serverless.release;

import org.jspecify.annotations.NullMarked;
