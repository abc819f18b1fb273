/**
 * AWS Lambda, played on this machine: functions, their sandboxes, and the Runtime API that a
 * sandbox asks for its invocations. What is played and what is not is decision 18.
 */
@NullMarked
package oms.lambda;

import org.jspecify.annotations.NullMarked;
