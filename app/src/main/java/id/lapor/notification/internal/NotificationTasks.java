package id.lapor.notification.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/// What the scheduler runs: delivery of what is due, and removal of what is old.
@Configuration(proxyBeanMethods = false)
class NotificationTasks {

  private static final Duration DEALT_WITH_LIFE = Duration.ofDays(30);
  private static final int NOTICE_YEARS = 1;

  @Bean
  RecurringTask<Void> notificationDeliveryTask(Deliveries deliveries) {
    return delivery("notification-delivery", deliveries, Lane.OTHERS);
  }

  @Bean
  RecurringTask<Void> notificationSmsCodesTask(Deliveries deliveries) {
    return delivery("notification-codes-by-sms", deliveries, Lane.CODES_BY_SMS);
  }

  @Bean
  RecurringTask<Void> notificationMailCodesTask(Deliveries deliveries) {
    return delivery("notification-codes-by-mail", deliveries, Lane.CODES_BY_MAIL);
  }

  private static RecurringTask<Void> delivery(String name, Deliveries deliveries, Lane lane) {
    return Tasks.recurring(name, FixedDelay.ofSeconds(5))
        .execute((_, _) -> deliveries.deliverDue(lane));
  }

  @Bean
  RecurringTask<Void> notificationSweepTask(
      MessageStore messages, NoticeStore notices, TransactionOperations transactions, Clock clock) {
    return Tasks.recurring("notification-sweep", FixedDelay.ofMinutes(1))
        .execute(
            (_, _) ->
                transactions.executeWithoutResult(
                    _ -> {
                      var now = clock.instant();
                      messages.sweep(now, now.minus(DEALT_WITH_LIFE));
                      notices.sweep(
                          LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(NOTICE_YEARS));
                    }));
  }
}
