package org.fabcom.imports;

import module java.base;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The report while a run is under way: counts, keeps the lines, tells the progress each 50 records, of a long list each 500 or hundredth of it. Records share a savepoint,
 * 250 of them; where one is refused, all of its batch are written again with one each. One thread.
 */
final class RunningReport implements ImportReport {

    private static final Logger LOG = LoggerFactory.getLogger(RunningReport.class);
    private static final int STEP = 50;
    private static final int LONG_STEP = 500;
    private static final int BATCH = 250;
    private static final int LINE_BOUND = 50_000;
    /** What was not taken is told as long as memory allows, whatever else was said before. */
    private static final int NOT_TAKEN_BOUND = 300_000;

    /** Bytes that each takes, however short. */
    private static final int OF_A_LINE = 140;

    /** What came since the savepoint: a record, or a line that is about none. */
    private sealed interface Step {
        record Of(String place, Record work) implements Step {}

        record Told(String level, String place, LocalizedText said) implements Step {}
    }

    /** {@code since}: the savepoint; how the report stood there. */
    private record Batch(
            TransactionStatus since, List<Step> steps, Run.Counts counts, int lines, int kept, int untold) {}

    private final PlatformTransactionManager transactions;
    private final TransactionTemplate savepoint;
    private final Messages messages;
    private final Consumer<RunningReport> progress;
    private final List<Run.Line> lines = new ArrayList<>();
    private @Nullable Batch batch;
    private Held held = Held.NONE;
    private boolean within;
    private int records;
    private @Nullable Integer expected;
    private int created;
    private int updated;
    private int unchanged;
    private int aside;
    private int errors;
    private int untold;
    private int kept;

    RunningReport(PlatformTransactionManager transactions, Messages messages, Consumer<RunningReport> progress) {
        this.transactions = transactions;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.messages = messages;
        this.progress = progress;
    }

    @Override
    public void expect(int records) {
        expected = records;
        progress.accept(this);
    }

    @Override
    public void record(String place, Record work) {
        var open = batch == null ? open() : batch;
        open.steps().add(new Step.Of(place, work));
        try {
            tell(place, written(work));
        } catch (DataIntegrityViolationException | IllegalArgumentException refused) {
            oneByOne(open);
        }
        if (++records % BATCH == 0) flush();
        int read = counts().read();
        if (read % (read < 2 * LONG_STEP ? STEP : longStep()) == 0) progress.accept(this);
    }

    private int longStep() {
        return expected == null ? LONG_STEP : Math.max(LONG_STEP, expected / 100);
    }

    private Batch open() {
        var since =
                transactions.getTransaction(new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        var opened = new Batch(since, new ArrayList<>(), counts(), lines.size(), kept, untold);
        batch = opened;
        return opened;
    }

    /** After the last record: what is written stays. */
    void flush() {
        var open = batch;
        if (open == null) return;
        try {
            held.write();
            transactions.commit(open.since());
            batch = null;
        } catch (DataIntegrityViolationException | IllegalArgumentException refused) {
            oneByOne(open);
        }
    }

    @Override
    public void hold(Held held) {
        settle();
        this.held = held;
    }

    @Override
    public void settle() {
        flush();
    }

    /** Notes that a kind says once are not said again: they stay. */
    private void oneByOne(Batch refused) {
        transactions.rollback(refused.since());
        held.drop();
        batch = null;
        created = refused.counts().created();
        updated = refused.counts().updated();
        unchanged = refused.counts().unchanged();
        aside = refused.counts().aside();
        errors = refused.counts().errors();
        kept = refused.kept();
        untold = refused.untold();
        var told = lines.subList(refused.lines(), lines.size());
        var before = List.copyOf(told);
        told.clear();
        for (var it : refused.steps())
            switch (it) {
                case Step.Of(var place, var work) -> tell(place, outcome(place, work));
                case Step.Told(var level, var place, var said) -> told(level, place, said);
            }
        var again = new HashSet<String>();
        for (var it : lines.subList(refused.lines(), lines.size()))
            again.add(it.place() + "\n" + it.said().text());
        before.stream()
                .filter(it -> it.level().equals("note")
                        && !again.contains(it.place() + "\n" + it.said().text()))
                .forEach(it -> line("note", it.place(), it.said()));
    }

    private Outcome written(Record work) {
        within = true;
        try {
            var outcome = work.write();
            return outcome == null ? new Outcome.Unchanged() : outcome;
        } finally {
            within = false;
        }
    }

    private void tell(String place, Outcome outcome) {
        switch (outcome) {
            case Outcome.Created it -> {
                created++;
                line("created", place, Run.Said.of(it.what(), it.said(), messages));
            }
            case Outcome.Updated it -> {
                updated++;
                line("updated", place, Run.Said.of(it.what(), it.said(), messages));
            }
            case Outcome.Unchanged it -> unchanged++;
            case Outcome.Aside it -> {
                aside++;
                if (it.why() != null) line("aside", place, Run.Said.of(it.why(), messages));
            }
        }
    }

    private Outcome outcome(String place, Record work) {
        try {
            return Objects.requireNonNull(savepoint.execute(status -> {
                var outcome = written(work);
                held.write();
                return outcome;
            }));
        } catch (DataIntegrityViolationException | IllegalArgumentException refused) {
            held.drop();
            LOG.warn("import record refused: {}", refused.getClass().getSimpleName());
            error(place, "imports.said.refused");
            return Outcome.Aside.told();
        }
    }

    @Override
    public void error(String place, LocalizedText said) {
        told("error", place, said);
    }

    @Override
    public void note(String place, LocalizedText said) {
        told("note", place, said);
    }

    private void told(String level, String place, LocalizedText said) {
        if (batch != null && !within) batch.steps().add(new Step.Told(level, place, said));
        if (level.equals("error")) errors++;
        line(level, place, Run.Said.of(said, messages));
    }

    private void line(String level, String place, Run.Said said) {
        boolean taken = !level.equals("aside") && !level.equals("error");
        if (lines.size() < (taken ? LINE_BOUND : NOT_TAKEN_BOUND)
                && kept < Bounds.here().kept()) {
            var line = new Run.Line(
                    lines.size() + 1, level, cut(place, 300), new Run.Said(cut(said.text(), 1000), said.sentence()));
            kept += OF_A_LINE + line.place().length() + 2 * line.said().text().length();
            lines.add(line);
        } else untold++;
    }

    private static String cut(String text, int most) {
        return Plain.clipped(Storable.kept(text), most + 1);
    }

    @Nullable
    Integer expected() {
        return expected;
    }

    /** With how many there are more, if there are too many to keep. */
    List<Run.Line> lines() {
        if (untold == 0) return lines;
        var all = new ArrayList<>(lines);
        all.add(new Run.Line(
                all.size() + 1, "note", "", Run.Said.of(LocalizedText.of("imports.said.untold", untold), messages)));
        return all;
    }

    Run.Counts counts() {
        return new Run.Counts(created + updated + unchanged + aside, created, updated, unchanged, aside, errors);
    }
}
