package oms.billing.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An id, a reference or a SKU: 1 to 128 characters that can be printed, not all of them blank. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Size(min = 1, max = 128)
@Pattern(regexp = "^(?=.*[^\\p{Z}])[^\\p{Cc}\\p{Cs}]+$")
@ReportAsSingleViolation
@interface PrintableText {

  String message() default "must be 1 to 128 printable characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
