package org.fabcom.post.watch;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.watch.Measure;
import org.fabcom.kernel.watch.Measured;
import org.fabcom.kernel.watch.Part;
import org.fabcom.kernel.watch.Watched;
import org.springframework.stereotype.Component;

/** How long the outbox is, and since when its oldest letter waits. */
@Component
record OutboxWatch(Sql db, Settings settings) implements Measured, Watched {

    private static final Duration LONG = Duration.ofHours(1);

    private record Waiting(long letters, double oldest, long failed, boolean held) {}

    @Override
    public List<Measure> measures() {
        var now = waiting();
        return List.of(
                new Measure("fabcom.outbox.letters", "Letters that wait in the outbox", now.letters()),
                new Measure("fabcom.outbox.oldest.seconds", "How long the oldest of them waits", now.oldest()),
                new Measure("fabcom.outbox.failed", "Letters that were given up within thirty days", now.failed()));
    }

    /** Without a mail server letters wait by intention. */
    @Override
    public Part part() {
        var now = waiting();
        boolean care = now.held() || settings.smtp().isPresent() && now.oldest() > LONG.toSeconds();
        return new Part(
                "mail",
                care ? Part.State.CARE : Part.State.OK,
                "%d waiting, oldest %.0f s%s".formatted(now.letters(), now.oldest(), now.held() ? ", held" : ""),
                List.of(
                        now.letters(),
                        Duration.ofSeconds((long) now.oldest()),
                        now.held() ? 1 : 0,
                        settings.smtp().isPresent() ? 1 : 0));
    }

    private Waiting waiting() {
        return db.sql("""
                select count(*) filter (where state = 'WAITING') as letters,
                    coalesce(extract(epoch from :now - min(created_at) filter (where state = 'WAITING')), 0) as oldest,
                    count(*) filter (where state = 'FAILED') as failed,
                    exists (select from post.hold) as held
                from post.letter
                """)
                .single((row, n) -> new Waiting(
                        row.getLong("letters"),
                        Math.max(0, row.getDouble("oldest")),
                        row.getLong("failed"),
                        row.getBoolean("held")));
    }
}
