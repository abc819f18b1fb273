/** The files of this repository, and the programs that judge them. */
@NullMarked
package oms.deployment.tool;

import org.jspecify.annotations.NullMarked;
