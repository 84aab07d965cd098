package org.fabcom.kernel.jobs;

import module java.base;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import javax.sql.DataSource;
import org.fabcom.kernel.command.Furnished;
import org.fabcom.kernel.command.Purpose;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the jobs of all rooms while the site is up; never in a command or a test, which call {@link #runNow}. */
@Component
public final class Jobs {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** What ends one is told in the log like everything else, not on the bare error output. */
    private static final ThreadFactory THREADS = Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, failed) -> LOG.error("a job ended", failed))
            .factory();

    private final List<Job> jobs;
    private final DataSource database;
    private final Purpose purpose;
    private final Optional<JobGate> gate;
    private @Nullable Scheduler scheduler;

    Jobs(List<Job> jobs, DataSource database, Purpose purpose, Optional<JobGate> gate) {
        this.jobs = jobs;
        this.database = database;
        this.purpose = purpose;
        this.gate = gate;
    }

    /** Runs one job at once, in the caller's thread, if its room is open. */
    public void runNow(String name) {
        run(jobs.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name)));
    }

    private void run(Job job) {
        if (job.evenClosed() || gate.isEmpty() || gate.get().open(job.getClass())) job.run();
    }

    @EventListener(Furnished.class)
    void start() {
        if (purpose != Purpose.SERVE || jobs.isEmpty() || scheduler != null) return;
        var started = Scheduler.create(database)
                .startTasks(jobs.stream().map(this::task).toList())
                .tableName("jobs.scheduled_tasks")
                .executorService(Executors.newThreadPerTaskExecutor(THREADS))
                .threads(4)
                .pollingInterval(LOOK)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        started.start();
        scheduler = started;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (scheduler != null) scheduler.stop();
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), job.schedule()).execute((instance, context) -> run(job));
    }
}
