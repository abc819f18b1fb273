/**
 * The image of the services and the compose file, held against the services and against our own
 * rules.
 */
@NullMarked
package oms.deployment.compose;

import org.jspecify.annotations.NullMarked;
