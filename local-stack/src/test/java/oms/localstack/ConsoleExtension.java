package oms.localstack;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a visitor of their own and a system that all share, and ends both. */
@NullMarked
final class ConsoleExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace HERE = Namespace.create(ConsoleExtension.class);

  /** A browser and a system; ended after the last test. */
  private record Running(Chromium chromium, LocalStack stack, Addresses addresses)
      implements AutoCloseable {

    static Running start() {
      Chromium chromium = Chromium.start();
      var stack = new LocalStack(Settings.read(Ports.free()));
      return new Running(chromium, stack, stack.start());
    }

    @Override
    public void close() {
      stack.close();
      chromium.close();
    }
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == Visitor.class || type == Apis.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Running running =
        test.getRoot()
            .getStore(HERE)
            .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    return parameter.getParameter().getType() == Apis.class
        ? new Apis(running.addresses())
        : visitor(test, running);
  }

  private static Visitor visitor(ExtensionContext test, Running running) {
    return test.getStore(HERE)
        .computeIfAbsent(
            Visitor.class,
            _ -> new Visitor(running.chromium(), running.addresses().console()),
            Visitor.class);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Visitor visitor = test.getStore(HERE).get(Visitor.class, Visitor.class);
    if (visitor != null) {
      visitor.leave();
    }
  }
}
