package id.lapor.portal.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sweeps drafts every quarter of an hour, so that receipts and personal data do not stay longer
/// than promised.
@Configuration(proxyBeanMethods = false)
class DraftSweep {

  @Bean
  RecurringTask<Void> portalDraftSweep(Drafts drafts) {
    return Tasks.recurring("portal-draft-sweep", FixedDelay.of(Duration.ofMinutes(15)))
        .execute((instance, context) -> drafts.sweep());
  }
}
