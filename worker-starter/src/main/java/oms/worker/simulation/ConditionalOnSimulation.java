package oms.worker.simulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Marks what tells simulated companies how to behave: only where {@code oms.simulation.enabled} is
 * {@code true}, which it is in the profile {@code demo} unless it is said otherwise.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnSimulation.class)
public @interface ConditionalOnSimulation {}
