package org.fabcom.kernel.jobs;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.watch.Measure;
import org.fabcom.kernel.watch.Measured;
import org.fabcom.kernel.watch.Part;
import org.fabcom.kernel.watch.Watched;
import org.springframework.stereotype.Component;

/** How late the jobs are, and which ones fail. */
@Component
record JobsWatch(Sql db, Clock clock) implements Measured, Watched {

    private static final Duration LATE = Duration.ofMinutes(15);

    private record Lateness(double seconds, int failing) {}

    @Override
    public List<Measure> measures() {
        var now = lateness();
        return List.of(
                new Measure(
                        "fabcom.jobs.late.seconds", "How long the job that waits longest is overdue", now.seconds()),
                new Measure("fabcom.jobs.failing", "Jobs whose last run failed", now.failing()));
    }

    @Override
    public Part part() {
        var now = lateness();
        boolean care = now.seconds() > LATE.toSeconds() || now.failing() > 0;
        return new Part(
                "jobs",
                care ? Part.State.CARE : Part.State.OK,
                "late %.0f s, failing %d".formatted(now.seconds(), now.failing()),
                List.of((long) now.seconds() / 60, now.failing()));
    }

    private Lateness lateness() {
        Instant now = clock.instant();
        return db.sql("""
                select coalesce(extract(epoch from :now - min(execution_time) filter (where not picked)), 0) as late,
                    count(*) filter (where consecutive_failures > 0) as failing
                from jobs.scheduled_tasks
                """)
                .param("now", now)
                .single((row, n) -> new Lateness(Math.max(0, row.getDouble("late")), row.getInt("failing")));
    }
}
