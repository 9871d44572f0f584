package id.lapor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.testing.ProgramTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@ProgramTest
class WritesTest {

  private static final String INSERT =
      "insert into database.scheduled_task (task_name, task_instance, execution_time, picked, version)"
          + " values ('writes-test', ?, now(), true, 1)";

  @Autowired Writes writes;
  @Autowired JdbcClient database;
  @Autowired TransactionOperations transactions;
  @Autowired PlatformTransactionManager manager;

  @Test
  void areThereAfterCommitAndNotAfterRollback() {
    transactions.executeWithoutResult(
        _ -> {
          writes.add(INSERT, "a");
          writes.add(INSERT, "b");
          assertThat(count()).isZero();
        });
    assertThat(count()).isEqualTo(2);
    transactions.executeWithoutResult(
        status -> {
          writes.add(INSERT, "c");
          status.setRollbackOnly();
        });
    assertThat(count()).isEqualTo(2);
    database.sql("delete from database.scheduled_task where task_name = 'writes-test'").update();
  }

  @Test
  void transactionInsideAnotherWritesItsOwnOnly() {
    var separately = new TransactionTemplate(manager);
    separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transactions.executeWithoutResult(
        status -> {
          writes.add(INSERT, "outer");
          separately.executeWithoutResult(_ -> writes.add(INSERT, "inner"));
          assertThat(count()).isEqualTo(1);
          writes.add(INSERT, "outer again");
          status.setRollbackOnly();
        });
    assertThat(count()).isEqualTo(1);
    transactions.executeWithoutResult(
        _ -> {
          writes.add(INSERT, "outer");
          separately.executeWithoutResult(
              status -> {
                writes.add(INSERT, "inner again");
                status.setRollbackOnly();
              });
        });
    assertThat(count()).isEqualTo(2);
    database.sql("delete from database.scheduled_task where task_name = 'writes-test'").update();
  }

  @Test
  void needATransaction() {
    assertThatThrownBy(() -> writes.add(INSERT, "d")).isInstanceOf(IllegalStateException.class);
  }

  private int count() {
    return database
        .sql("select count(*) from database.scheduled_task where task_name = 'writes-test'")
        .query(Integer.class)
        .single();
  }
}
