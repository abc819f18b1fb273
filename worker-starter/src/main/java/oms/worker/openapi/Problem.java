package oms.worker.openapi;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import oms.worker.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** The shape of a problem, for the description only. */
@Schema(name = "Problem", description = "Why a request failed (RFC 9457)")
record Problem(
    @Schema(
            description = "What kind of problem it is, for programs",
            example = "urn:oms:problem:invalid-request")
        URI type,
    @Schema(example = "Bad Request") String title,
    @Schema(example = "400") int status,
    @Schema(
            description = "What is wrong, for people",
            example = "items[0].quantity must be greater than or equal to 1")
        @Nullable String detail,
    @Schema(description = "The path that was asked", example = "/orders") URI instance,
    @Schema(description = "The fields of an invalid request")
        @Nullable List<InvalidField> errors) {}
