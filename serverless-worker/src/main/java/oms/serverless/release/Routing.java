package oms.serverless.release;

import com.google.protobuf.ByteString;

/**
 * Who gets what is new.
 *
 * @param conflictToken of the state that the decision was made by, so that it is not carried out on
 *     another
 * @param allowNoPollers as a function has none while nothing is to be done
 * @param ignoreMissingTaskQueues even those that the current version serves
 */
record Routing(
    String deploymentName,
    String buildId,
    ByteString conflictToken,
    boolean allowNoPollers,
    boolean ignoreMissingTaskQueues) {}
