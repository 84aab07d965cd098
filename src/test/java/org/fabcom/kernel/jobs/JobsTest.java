package org.fabcom.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import javax.sql.DataSource;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.command.Purpose;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

@FabComTest
class JobsTest {

    private final DataSource database;
    private final Sql db;
    private final CountDownLatch ran = new CountDownLatch(1);

    JobsTest(DataSource database, Sql db) {
        this.database = database;
        this.db = db;
    }

    @Test
    void while_the_site_is_up_a_job_runs_on_a_virtual_thread_and_keeps_its_next_time() throws InterruptedException {
        var jobs = new Jobs(List.of(new Bell()), database, Purpose.SERVE, Optional.empty());
        jobs.start();
        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        jobs.stop();
        assertThat(db.sql("select count(*) from jobs.scheduled_tasks where task_name = 'test.bell'")
                        .single(Integer.class))
                .isOne();
    }

    @Test
    void in_a_command_nothing_is_scheduled() {
        new Jobs(List.of(new Bell()), database, Purpose.COMMAND, Optional.empty()).start();
        assertThat(ran.getCount()).isOne();
    }

    @Test
    void a_job_can_be_run_at_once_by_its_name() {
        new Jobs(List.of(new Bell()), database, Purpose.TEST, Optional.empty()).runNow("test.bell");
        assertThat(ran.getCount()).isZero();
    }

    private final class Bell extends Job {
        Bell() {
            super("test.bell", seconds(1));
        }

        @Override
        public void run() {
            if (Thread.currentThread().isVirtual()
                    || Thread.currentThread().getName().equals("main")) ran.countDown();
        }
    }
}
