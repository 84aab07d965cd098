package org.fabcom.kernel.backup;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.postgres.Database;
import org.fabcom.kernel.watch.Measure;
import org.fabcom.kernel.watch.Measured;
import org.fabcom.kernel.watch.Part;
import org.fabcom.kernel.watch.Watched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** When the base was last backed up, and whether the last try failed: noted by the command, told to whoever hosts and administers. */
@Component
record LastBackup(Sql db, Clock clock) implements Measured, Watched {

    private static final Logger LOG = LoggerFactory.getLogger(LastBackup.class);

    /** Above a week, for those who back up by hand on a day of their own. */
    private static final Duration OLD = Duration.ofDays(8);

    /** @param failed since the last that was made */
    private record Noted(@Nullable Instant made, boolean failed) {}

    /** A backup is none the worse for not being noted: it would be called old. */
    static void note(Database database, boolean made) {
        var column = made ? "made_at" : "failed_at";
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("""
                    insert into jobs.backup (%1$s) values (now())
                    on conflict (one) do update set %1$s = now()%2$s
                    """.formatted(column, made ? ", failed_at = null" : ""));
        } catch (SQLException unnoted) {
            LOG.debug("not noted", unnoted);
        }
    }

    @Override
    public List<Measure> measures() {
        var last = noted();
        var made = last.made();
        return List.of(
                new Measure(
                        "fabcom.backup.age.seconds",
                        "Since the last backup; -1: none was made",
                        made == null
                                ? -1
                                : Duration.between(made, clock.instant()).toSeconds()),
                new Measure("fabcom.backup.failed", "1: the last try failed", last.failed() ? 1 : 0));
    }

    @Override
    public Part part() {
        var last = noted();
        var made = last.made();
        boolean well =
                made != null && !last.failed() && made.isAfter(clock.instant().minus(OLD));
        return new Part(
                "backup",
                well ? Part.State.OK : Part.State.CARE,
                (made == null ? "none was made" : "made " + made) + (last.failed() ? ", the last try failed" : ""),
                List.of(made == null ? 0 : 1, made == null ? "" : made, last.failed() ? 1 : 0));
    }

    private Noted noted() {
        return db.sql("select made_at, failed_at is not null as failed from jobs.backup")
                .optional((row, n) -> new Noted(Times.readIfAny(row, "made_at"), row.getBoolean("failed")))
                .orElse(new Noted(null, false));
    }
}
