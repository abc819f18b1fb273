package oms.worker.role;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class OnApi extends SpringBootCondition {

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    Role role = Binder.get(context.getEnvironment()).bind("oms.role", Role.class).orElse(Role.ALL);
    var message = ConditionMessage.forCondition(ConditionalOnApi.class).because("role is " + role);
    return new ConditionOutcome(role.servesApi(), message);
  }
}
