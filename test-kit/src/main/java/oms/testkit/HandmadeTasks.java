package oms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.temporal.spring.boot.ActivityImpl;
import io.temporal.spring.boot.WorkflowImpl;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the tasks that a service makes by plain constructors against those that its Spring context
 * finds, so that neither gets what the other has not.
 *
 * @param service root package of the service
 * @param workflows implementation classes that are made by hand
 * @param activities objects that are made by hand
 */
public record HandmadeTasks(
    String service, Collection<Class<?>> workflows, Collection<Object> activities) {

  /** Fails if a class that Spring would find is not among the tasks, or the other way round. */
  public void areThoseThatSpringFinds() {
    assertThat(names(workflows.stream())).isEqualTo(annotated(WorkflowImpl.class));
    assertThat(names(activities.stream().map(AopUtils::getTargetClass)))
        .isEqualTo(annotated(ActivityImpl.class));
  }

  /** Fails if something declares transactions that nobody would begin. */
  public void haveTheTransactionsThatTheyDeclare() {
    Set<Object> ours = Collections.newSetFromMap(new IdentityHashMap<>());
    activities.forEach(activity -> collect(activity, ours));
    assertThat(ours)
        .filteredOn(HandmadeTasks::declaresTransactions)
        .isNotEmpty()
        .allMatch(AopUtils::isAopProxy);
  }

  private Set<String> annotated(Class<? extends Annotation> annotation) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(service).stream()
            .filter(it -> it.isAnnotatedWith(annotation))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
  }

  private static Set<String> names(Stream<Class<?>> classes) {
    return classes.map(Class::getName).collect(Collectors.toSet());
  }

  private static boolean declaresTransactions(Object object) {
    Class<?> type = AopUtils.getTargetClass(object);
    return AnnotatedElementUtils.hasAnnotation(type, Transactional.class)
        || Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> AnnotatedElementUtils.hasAnnotation(method, Transactional.class));
  }

  /** What an object is made of, as far as it is ours. */
  private static void collect(@Nullable Object object, Set<Object> ours) {
    if (object == null || !AopUtils.getTargetClass(object).getName().startsWith("oms.")) {
      return;
    }
    if (ours.add(object)) {
      Object target = AopProxyUtils.getSingletonTarget(object);
      Object parts = target == null ? object : target;
      Arrays.stream(parts.getClass().getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .forEach(field -> collect(value(field, parts), ours));
    }
  }

  private static @Nullable Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
