package id.lapor.sla.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The timers of this module: one for every copy of the program (reload), one for all copies
/// together (closings).
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SlaConfiguration {

  @Bean
  RecurringTask<Void> systemClosingsTask(SystemClosings closings) {
    return Tasks.recurring("sla-system-closings", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> closings.closeWhatIsDue());
  }
}
