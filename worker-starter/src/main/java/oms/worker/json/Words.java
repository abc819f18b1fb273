package oms.worker.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Reads enums in paths and queries by the words that JSON has for them. */
public final class Words implements ConditionalGenericConverter {

  @Override
  public Set<ConvertiblePair> getConvertibleTypes() {
    return Set.of(new ConvertiblePair(String.class, Enum.class));
  }

  @Override
  public boolean matches(TypeDescriptor source, TypeDescriptor target) {
    return reader(target.getType()).isPresent();
  }

  @Override
  public @Nullable Object convert(
      @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
    return source == null || source.equals("")
        ? null
        : read(reader(targetType.getType()).orElseThrow(), source);
  }

  private static Object read(Method reader, Object word) {
    try {
      return Objects.requireNonNull(reader.invoke(null, word));
    } catch (InvocationTargetException e) {
      throw new UnknownWordException(String.valueOf(e.getTargetException().getMessage()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(reader + " must be public", e);
    }
  }

  private static Optional<Method> reader(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(JsonCreator.class))
        .findFirst();
  }
}
