package id.lapor.sla.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The timer of this module, one for all copies of the program together.
@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

  @Bean
  RecurringTask<Void> systemClosingsTask(SystemClosings closings) {
    return Tasks.recurring("sla-system-closings", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> closings.closeWhatIsDue());
  }
}
