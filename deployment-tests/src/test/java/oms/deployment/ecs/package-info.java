/** ECS: what the CloudFormation templates must say, and that they deploy. */
@NullMarked
package oms.deployment.ecs;

import org.jspecify.annotations.NullMarked;
