package oms.worker.simulation;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class OnSimulation extends SpringBootCondition {

  private static final String SETTING = "oms.simulation.enabled";

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
    boolean enabled = environment.getProperty(SETTING, Boolean.class, demo);
    var message =
        ConditionMessage.forCondition(ConditionalOnSimulation.class)
            .because("'%s' is %s".formatted(SETTING, enabled));
    return new ConditionOutcome(enabled, message);
  }
}
