package org.fabcom.imports;

import module java.base;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.Messages;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** A report that looks at the first records only and then stops the reading. One thread. */
public final class Preview implements ImportReport {

    /** Enough was seen. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Of files that are broken, before any record. */
    private static final int MOST_LINES = 50;

    private final TransactionTemplate savepoint;
    private final Messages messages;
    private final int most;
    private final List<Run.Line> lines = new ArrayList<>();
    private int records;
    private Held held = Held.NONE;
    private Supplier<List<Twin>> twins = List::of;
    private boolean within;

    Preview(TransactionTemplate savepoint, Messages messages, int most) {
        this.savepoint = savepoint;
        this.messages = messages;
        this.most = most;
    }

    public List<Run.Line> lines() {
        return lines;
    }

    /** How many records the lines are about: one of them may take several. */
    public int records() {
        return records;
    }

    @Override
    public void expect(int records) {}

    @Override
    public void record(String place, Record work) {
        within = true;
        try {
            var outcome = savepoint.execute(status -> {
                var written = work.write();
                held.write();
                return written;
            });
            switch (outcome == null ? new Outcome.Unchanged() : outcome) {
                case Outcome.Created it -> line("created", place, Run.Said.of(it.what(), it.said(), messages));
                case Outcome.Updated it -> line("updated", place, Run.Said.of(it.what(), it.said(), messages));
                case Outcome.Unchanged it -> line("unchanged", place, Run.Said.name(""));
                case Outcome.Aside it -> {
                    if (it.why() != null) line("aside", place, it.why());
                }
            }
        } catch (DataIntegrityViolationException | IllegalArgumentException refused) {
            held.drop();
            line("error", place, LocalizedText.of("imports.said.value"));
        } finally {
            within = false;
        }
        if (++records >= most) throw new Enough();
    }

    @Override
    public void hold(Held held) {
        this.held = held;
    }

    @Override
    public void twins(Supplier<List<Twin>> found) {
        twins = found;
    }

    /** Enough was read: what of it may be there already under another name. */
    void end() {
        twins.get().forEach(it -> line("twin", it.place(), it.said()));
    }

    @Override
    public void settle() {}

    @Override
    public void error(String place, LocalizedText said) {
        line("error", place, said);
        if (!within && lines.size() >= MOST_LINES) throw new Enough();
    }

    @Override
    public void note(String place, LocalizedText said) {}

    private void line(String level, String place, LocalizedText said) {
        line(level, place, Run.Said.of(said, messages));
    }

    private void line(String level, String place, Run.Said said) {
        lines.add(new Run.Line(lines.size() + 1, level, place, said));
    }
}
