/** CloudFormation as far as templates can be judged without it, and an AWS to deploy them to. */
@NullMarked
package oms.deployment.cloudformation;

import org.jspecify.annotations.NullMarked;
