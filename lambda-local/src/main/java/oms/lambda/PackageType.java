package oms.lambda;

/** How a function's code comes to its sandbox. */
public enum PackageType {
  /** Jars under {@code lib/}, which the runtime loads with a class loader of its own. */
  ZIP,

  /**
   * The same jars on the JVM's own class path, as a container image has them. Only what is there
   * can be in an AOT cache.
   */
  IMAGE
}
