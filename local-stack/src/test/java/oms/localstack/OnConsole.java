package oms.localstack;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For tests in a browser over a whole system that runs, which all of them share. A test class takes
 * a {@link Visitor} and the {@link Apis} in its constructor.
 */
@Target(TYPE)
@Retention(RUNTIME)
@ExtendWith(ConsoleExtension.class)
@interface OnConsole {}
