package org.fabcom.imports;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.nodes.Broadcast;
import org.fabcom.web.Page;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs imports: rehearses, reads, withdraws. One of them writes at a time; a second one is refused with a sentence. */
@Component
public class Imports {

    /** Where the pages of imports begin. */
    public static final String HOME = "/administration/imports";

    private final List<ImportKind> kinds;
    private final Runs runs;
    private final Reports reports;
    private final AsKnown.Reader known;
    private final Messages messages;
    private final Sql db;
    private final Clock clock;
    private final Caches caches;
    private final Broadcast broadcast;
    private final TransactionTemplate whole;
    private final TransactionTemplate savepoint;
    private final TransactionTemplate apart;
    private final PlatformTransactionManager transactions;

    Imports(
            List<ImportKind> kinds,
            Runs runs,
            Reports reports,
            AsKnown.Reader known,
            Messages messages,
            Sql db,
            Clock clock,
            Caches caches,
            Broadcast broadcast,
            PlatformTransactionManager transactions) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(ImportKind::name)).toList();
        this.runs = runs;
        this.reports = reports;
        this.known = known;
        this.messages = messages;
        this.db = db;
        this.clock = clock;
        this.caches = caches;
        this.broadcast = broadcast;
        this.transactions = transactions;
        this.whole = template(transactions, TransactionDefinition.PROPAGATION_REQUIRED);
        this.savepoint = template(transactions, TransactionDefinition.PROPAGATION_NESTED);
        this.apart = template(transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private static TransactionTemplate template(PlatformTransactionManager transactions, int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    public List<ImportKind> kinds() {
        return kinds;
    }

    public Optional<ImportKind> kind(String name) {
        return kinds.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The kinds that the source looks like, of those that this visitor may bring. */
    public List<ImportKind> detect(ImportSource source, Visitor who) {
        return detect(source).stream().filter(it -> it.broughtBy(who)).toList();
    }

    /** Those that this visitor may bring. */
    public List<ImportKind> kinds(Visitor who) {
        return kinds.stream().filter(it -> it.broughtBy(who)).toList();
    }

    public Optional<ImportKind> kind(String name, Visitor who) {
        return kind(name).filter(it -> it.broughtBy(who));
    }

    /** Whether this visitor may look at what was brought: a kind that nobody reads any more is shown to administrators. */
    public boolean shown(String kind, Visitor who) {
        return kind(kind).map(it -> it.broughtBy(who)).orElse(who.is(InstanceRole.ADMINISTRATOR));
    }

    /** A kind as people call it; its name, if nobody reads it any more. */
    public String words(String name, Page page) {
        return kind(name).map(it -> page.t(it.label())).orElse(name);
    }

    /** The kinds that the source looks like. */
    public List<ImportKind> detect(ImportSource source) {
        return kinds.stream().filter(it -> it.recognises(source)).toList();
    }

    /** Opens the register's line of a run, so that its progress can be followed; then call {@link #read}. */
    public UUID open(ImportKind kind, ImportSource source, @Nullable PartyId by) {
        var id = Ids.next();
        runs.open(id, kind.name(), source.name(), by == null ? null : by.value(), null, clock.instant());
        return id;
    }

    /** The same for a file that was sent. Empty if a run of this very file is under way. */
    public Optional<UUID> open(ImportKind kind, Upload upload, PartyId by) {
        var id = Ids.next();
        try {
            runs.open(id, kind.name(), upload.name(), by.value(), upload.id(), clock.instant());
            return Optional.of(id);
        } catch (DuplicateKeyException underWay) {
            return Optional.empty();
        }
    }

    /** What the first records would become; nothing is written. Waits at most two seconds for another import. */
    public Preview preview(ImportKind kind, ImportSource source, int most) {
        var preview = new Preview(savepoint, messages, most);
        whole.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.sql("select set_config('lock_timeout', '2s', true)").single(String.class);
            try {
                read(kind, source, preview);
            } catch (Preview.Enough seen) {
                // the rest is for the run
            }
            preview.end();
        });
        caches.clear();
        return preview;
    }

    /** Reads the source. A rehearsal writes only its report. Whatever happens the run is closed and returned. */
    public Run read(UUID id, ImportKind kind, ImportSource source, boolean rehearse) {
        return read(id, kind, () -> source, rehearse);
    }

    Run read(UUID id, ImportKind kind, Supplier<ImportSource> source, boolean rehearse) {
        var report = new RunningReport(
                transactions,
                messages,
                it -> apart.executeWithoutResult(status -> runs.progress(id, it.expected(), it.counts())));
        try {
            whole.executeWithoutResult(status -> write(id, kind, source, rehearse, report, status));
            if (rehearse) close(id, Run.State.REHEARSED, report, null);
        } catch (UnreadableSource unreadable) {
            report.error(find(id).map(Run::fileName).orElse(""), unreadable.sentence());
            close(id, Run.State.FAILED, report, unreadable.sentence());
        } catch (RuntimeException broken) {
            close(id, Run.State.FAILED, report, LocalizedText.of("imports.said.stopped"));
            throw broken;
        } finally {
            caches.clear();
        }
        return find(id).orElseThrow();
    }

    /** In one transaction, its end in the register included: what is written can always be withdrawn. */
    private void write(
            UUID id,
            ImportKind kind,
            Supplier<ImportSource> source,
            boolean rehearse,
            RunningReport report,
            TransactionStatus status) {
        db.sql("select set_config('fabcom.import_run', :run, true)")
                .param("run", id.toString())
                .single(String.class);
        runs.holdAlive(id);
        if (!runs.alone()) throw new UnreadableSource("imports.said.other");
        read(kind, source.get(), report);
        report.flush();
        if (rehearse) status.setRollbackOnly();
        else close(id, Run.State.DONE, report, null);
    }

    /** What was sent, as its kind is to see it. */
    private void read(ImportKind kind, ImportSource sent, ImportReport report) {
        try (var seen = known.of(sent)) {
            try {
                kind.read(seen.source(), seen.report(report));
            } catch (UnreadableSource refused) {
                throw new UnreadableSource(seen.told(refused.sentence()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void close(UUID id, Run.State state, RunningReport report, @Nullable LocalizedText message) {
        whole.executeWithoutResult(status -> {
            runs.close(
                    id,
                    state,
                    report.counts(),
                    message == null ? null : Run.Said.of(message, messages),
                    clock.instant());
            reports.add(id, report.lines());
        });
    }

    /** What a withdrawal did. */
    public sealed interface Withdrawal {
        /**
         * How many records the run had added or updated, how many rows of the base were put back (several a record: its
         * history and its links are rows of their own; one, if two records were about it), and the rows that stay because
         * someone edited them or leans on them.
         */
        record Done(int records, int back, List<Run.Line> kept) implements Withdrawal {}

        record NotThere() implements Withdrawal {}

        record NotWithdrawable(Run.State state) implements Withdrawal {}
    }

    /** Gives every row back as it was before the run; what was edited since stays as it is and is listed. */
    public Withdrawal withdraw(UUID id, @Nullable PartyId by) {
        var outcome = whole.execute(status -> {
            runs.waitToBeAlone();
            var run = runs.find(id);
            if (run.isEmpty()) return new Withdrawal.NotThere();
            if (!runs.withdrawn(id, by == null ? null : by.value(), clock.instant())) {
                return new Withdrawal.NotWithdrawable(run.get().state());
            }
            broadcast.everything();
            return giveBack(run.get());
        });
        caches.clear();
        return java.util.Objects.requireNonNull(outcome);
    }

    /** Again and again while something moves: a row that others lean on can go once these are gone. */
    private Withdrawal giveBack(Run run) {
        var touched = runs.touched(run.id());
        var left = touched;
        int all = left.size();
        for (int before = all + 1; left.size() < before; ) {
            before = left.size();
            left = left.stream().filter(it -> !runs.giveBack(it)).toList();
        }
        kind(run.kind())
                .ifPresent(it -> it.withdrawn(touched.stream()
                        .map(row -> new ImportKind.Row(row.table(), row.key()))
                        .toList()));
        int n = reports.count(run.id());
        var lines = new ArrayList<Run.Line>();
        for (var row : left) lines.add(new Run.Line(++n, "kept", row.table(), Run.Said.name(KeptRow.words(row.row()))));
        reports.add(run.id(), lines);
        return new Withdrawal.Done(run.counts().created() + run.counts().updated(), all - left.size(), lines);
    }

    public Optional<Run> find(UUID id) {
        return runs.find(id);
    }
}
