/** What is under {@code deployments/}, held against the services and the rules of each platform. */
@NullMarked
package oms.deployment;

import org.jspecify.annotations.NullMarked;
