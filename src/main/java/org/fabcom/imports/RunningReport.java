package org.fabcom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.bounds.Bounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** The report while a run is under way: counts, keeps the lines, tells the progress each 50 records. One thread. */
final class RunningReport implements ImportReport {

    private static final Logger LOG = LoggerFactory.getLogger(RunningReport.class);
    private static final int STEP = 50;
    private static final int LINE_BOUND = 50_000;
    /** What was not taken is told as long as memory allows, whatever else was said before. */
    private static final int NOT_TAKEN_BOUND = 300_000;

    /** Bytes that each takes, however short. */
    private static final int OF_A_LINE = 140;

    private final TransactionTemplate savepoint;
    private final Consumer<RunningReport> progress;
    private final List<Run.Line> lines = new ArrayList<>();
    private @Nullable Integer expected;
    private int created;
    private int updated;
    private int unchanged;
    private int aside;
    private int errors;
    private int untold;
    private int kept;

    RunningReport(TransactionTemplate savepoint, Consumer<RunningReport> progress) {
        this.savepoint = savepoint;
        this.progress = progress;
    }

    @Override
    public void expect(int records) {
        expected = records;
        progress.accept(this);
    }

    @Override
    public void record(String place, Record work) {
        switch (outcome(place, work)) {
            case Outcome.Created it -> {
                created++;
                line("created", place, it.what());
            }
            case Outcome.Updated it -> {
                updated++;
                line("updated", place, it.what());
            }
            case Outcome.Unchanged it -> unchanged++;
            case Outcome.Aside it -> {
                aside++;
                if (!it.why().isEmpty()) line("aside", place, it.why());
            }
        }
        if (counts().read() % STEP == 0) progress.accept(this);
    }

    private Outcome outcome(String place, Record work) {
        try {
            var outcome = savepoint.execute(status -> work.write());
            return outcome == null ? new Outcome.Unchanged() : outcome;
        } catch (DataIntegrityViolationException | IllegalArgumentException refused) {
            LOG.warn("import record refused: {}", refused.getClass().getSimpleName());
            error(place, "Cette fiche contient une valeur que le catalogue refuse.");
            return new Outcome.Aside("");
        }
    }

    @Override
    public void error(String place, String sentence) {
        errors++;
        line("error", place, sentence);
    }

    @Override
    public void note(String place, String sentence) {
        line("note", place, sentence);
    }

    private void line(String level, String place, String text) {
        boolean taken = !level.equals("aside") && !level.equals("error");
        if (lines.size() < (taken ? LINE_BOUND : NOT_TAKEN_BOUND)
                && kept < Bounds.here().kept()) {
            var line = new Run.Line(lines.size() + 1, level, cut(place, 300), cut(text, 1000));
            kept += OF_A_LINE + line.place().length() + line.text().length();
            lines.add(line);
        } else untold++;
    }

    private static String cut(String text, int most) {
        var clean = Storable.kept(text);
        return clean.length() <= most ? clean : clean.substring(0, most) + "…";
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
                all.size() + 1,
                "note",
                "",
                untold + " lignes de plus ne sont pas gardées ; les chiffres les comptent."));
        return all;
    }

    Run.Counts counts() {
        return new Run.Counts(created + updated + unchanged + aside, created, updated, unchanged, aside, errors);
    }
}
