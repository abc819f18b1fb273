package oms.worker.tasks;

import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/** A setting has a value that cannot be taken. The message names both, and why. */
public final class UnusableSettingException extends RuntimeException {

  /** Says what is wrong, and what to do. */
  public UnusableSettingException(String message) {
    super(message);
  }

  private UnusableSettingException(String message, Throwable cause) {
    super(message, cause);
  }

  static UnusableSettingException of(BindException e) {
    ConfigurationProperty property = e.getProperty();
    String reason = reason(e);
    String message =
        property == null
            ? "The settings '%s' cannot be taken: %s".formatted(e.getName(), reason)
            : "'%s' (%s) is '%s', which cannot be taken: %s"
                .formatted(
                    property.getName(),
                    variable(property.getName().toString()),
                    property.getValue(),
                    reason);
    return new UnusableSettingException(message, e);
  }

  /** What the setting is called in the environment. */
  private static String variable(String name) {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** The innermost sentence: what wraps it says where and not why. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
