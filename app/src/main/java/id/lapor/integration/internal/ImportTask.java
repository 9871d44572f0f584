package id.lapor.integration.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for files that wait to be taken over and for reports whose office was told but that did
/// not move. One copy of the program does so at a time; when it dies, another takes its work up.
@Configuration(proxyBeanMethods = false)
class ImportTask {

  @Bean
  RecurringTask<Void> importsTask(FileImport imports, OfficeTelling offices) {
    return Tasks.recurring("integration-imports", FixedDelay.ofSeconds(2))
        .execute(
            (instance, context) -> {
              offices.goOnMoving();
              imports.runWaiting();
            });
  }
}
