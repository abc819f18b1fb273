@NullMarked
package oms.serverless;

import org.jspecify.annotations.NullMarked;
