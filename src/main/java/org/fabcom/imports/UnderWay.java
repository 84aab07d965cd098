package org.fabcom.imports;

import module java.base;
import org.fabcom.kernel.command.Furnished;
import org.fabcom.kernel.command.Purpose;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs that go on while their page may be left. A run whose process was killed is marked as failed at the next start, and in
 * any case within a few minutes; files nobody imported are forgotten.
 */
@Component
public class UnderWay extends Job {

    private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);

    private final Imports imports;
    private final Runs runs;
    private final Uploads uploads;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Purpose purpose;
    /** What this process began is later: no import starts without this part. */
    private final Instant made;

    UnderWay(
            Imports imports,
            Runs runs,
            Uploads uploads,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock,
            Purpose purpose) {
        super("imports.interrupted", minutes(5));
        this.imports = imports;
        this.runs = runs;
        this.uploads = uploads;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
        this.purpose = purpose;
        this.made = clock.instant();
    }

    /** Reads in a thread of its own; a file that was really imported is then forgotten. */
    public void start(UUID run, ImportKind kind, Upload upload, boolean rehearse) {
        Thread.ofVirtual().name("import-" + run).start(() -> {
            try (var source = new Opened(uploads, upload)) {
                var done = imports.read(run, kind, source, rehearse);
                if (done.state() == Run.State.DONE) uploads.forget(upload.id());
            } catch (IOException | RuntimeException broken) {
                LOG.error("import {} of kind {} stopped", run, kind.name(), broken);
            }
        });
    }

    /** Opened when its turn comes, closed with the run. */
    private static final class Opened implements Supplier<ImportSource>, Closeable {

        private final Uploads uploads;
        private final Upload upload;
        private @Nullable ImportSource source;

        private Opened(Uploads uploads, Upload upload) {
            this.uploads = uploads;
            this.upload = upload;
        }

        @Override
        public ImportSource get() {
            var opened = uploads.source(upload);
            source = opened;
            return opened;
        }

        @Override
        public void close() throws IOException {
            if (source != null) source.close();
        }
    }

    @EventListener(Furnished.class)
    void started() {
        if (purpose == Purpose.SERVE) closeInterrupted(made);
    }

    @Override
    public void run() {
        Duties.all(() -> closeInterrupted(clock.instant().minus(Duration.ofMinutes(1))), uploads::forgetOld);
    }

    List<UUID> closeInterrupted(Instant startedBefore) {
        return transaction.execute(status -> {
            var dead = runs.interrupted(startedBefore);
            for (var id : dead) {
                runs.interrupt(
                        id, Run.Said.of(LocalizedText.of("imports.said.interrupted"), messages), clock.instant());
            }
            return dead;
        });
    }
}
