/**
 * The manifests for Kubernetes: rendered, validated, and held against the rules and the services.
 */
@NullMarked
package oms.deployment.kubernetes;

import org.jspecify.annotations.NullMarked;
