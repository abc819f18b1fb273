package oms.worker.problem;

/**
 * One field that a request got wrong; an element of {@code errors} in a problem with status 400.
 *
 * @param field where it stands, for example {@code items[0].quantity}
 * @param message what it must be, for example {@code must be a whole number}
 */
public record InvalidField(String field, String message) {}
