package id.lapor.integration.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for files that wait to be taken over. One copy of the program does so at a time; when it
/// dies, another takes its files up.
@Configuration(proxyBeanMethods = false)
class ImportTask {

  @Bean
  RecurringTask<Void> importsTask(FileImport imports) {
    return Tasks.recurring("integration-imports", FixedDelay.ofSeconds(2))
        .execute((instance, context) -> imports.runWaiting());
  }
}
