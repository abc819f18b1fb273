@NullMarked
package oms.serverless.release;

import org.jspecify.annotations.NullMarked;
