package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.former.Accounted;
import org.fabcom.flows.former.ClosedMonths;
import org.fabcom.flows.former.FormerStore;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code oressource}: the dump of a whole base, or of its data only. What was weighed and sold becomes history, kept
 * apart from what is weighed and sold here; each row is taken or put aside with its reason. A newer dump of the same structure
 * takes the place of the one before, which counts again if the newer is withdrawn.
 */
@Component
record OressourceKind(FormerStore store, Brought brought, Accounted accounted, ClosedMonths months, Clock clock)
        implements ImportKind {

    static final String NAME = "oressource";

    private static final Pattern LOOKS = Pattern.compile(
            "(?i)(insert\\s+into|replace\\s+into|create\\s+table)\\s+`?(description_structure|collectes|pesees_collectes|localites|points_collecte|conventions_sorties)`?");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "oressource.kind";
    }

    @Override
    public boolean recognises(ImportSource source) {
        return source.entries().stream().anyMatch(OressourceKind::dump);
    }

    private static boolean dump(ImportSource.Entry it) {
        try (var plain = it.fileName().endsWith(".gz") ? Unpacked.of(it.content()) : new Unpacked(it.content(), null)) {
            return LOOKS.matcher(LetterCodes.head(new ImportSource.Entry(it.name(), plain.content()))
                            .text())
                    .find();
        } catch (IOException | UnreadableSource none) {
            return false;
        }
    }

    @Override
    public List<Question> questions(ImportSource source) {
        var asked = new ArrayList<>(
                List.of(new Question(Taking.STRUCTURE, "oressource.structure", "oressource.structure.help", false)));
        var said = source.answer(Taking.STRUCTURE);
        if (!said.isEmpty())
            store.owner(said.replaceAll("[^0-9]", ""), said)
                    .flatMap(it -> months.through(new PartyId(it)))
                    .ifPresent(it -> asked.addAll(months.question()));
        return asked;
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var file = source.entries().stream()
                .filter(OressourceKind::dump)
                .findFirst()
                .orElseThrow(() -> new UnreadableSource("oressource.import.not"));
        try (var plain = Unpacked.of(file.content())) {
            var dump = new OressourceDump(plain.content(), Days.today(clock));
            new Taking(dump, store, brought, accounted, months, source, report).take(plain.digest(), clock.instant());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void withdrawn(List<Row> touched) {
        accounted.mend();
    }
}
