/** Lambda: what the CloudFormation templates must say, and that they deploy. */
@NullMarked
package oms.deployment.lambda;

import org.jspecify.annotations.NullMarked;
