/** The services' tasks as AWS Lambda functions. */
@NullMarked
package oms.serverless;

import org.jspecify.annotations.NullMarked;
