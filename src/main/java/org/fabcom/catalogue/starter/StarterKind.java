package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.intake.Hosts;
import org.fabcom.catalogue.intake.LicenceList;
import org.fabcom.catalogue.intake.Mending;
import org.fabcom.catalogue.intake.SheetShelf;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.Opener;
import org.fabcom.imports.reading.Reading;
import org.fabcom.kernel.InstanceRole;
import org.springframework.stereotype.Component;

/** Import kind {@code starter}: the catalogue that FabCom is born with, or a part of it that was changed. One record a file. */
@Component
record StarterKind(Intake intake, SheetShelf shelf, Hosts hosts, Rulebook rules, LicenceList licences, Mending mending)
        implements ImportKind {

    static final String SOURCE = "starter";

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public String label() {
        return "intake.kind.starter";
    }

    @Override
    public Set<InstanceRole> broughtBy() {
        return LIBRARIANS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return source.entries().stream()
                .filter(StarterFiles::mayBe)
                .limit(20)
                .map(it -> LetterCodes.head(it).text())
                .anyMatch(it -> it.startsWith("id: ") && (it.contains("\nneeds:") || it.contains("\noffers:")));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        if (source.entries().stream().noneMatch(StarterFiles::mayBe))
            throw new UnreadableSource("catalogue.import.starter.none");
        licences.ensure();
        var files = open(source, report);
        report.expect(files.size());
        var rows = new StarterRows(
                id -> intake.known(SOURCE, id),
                names(files),
                (from, to) -> report.note(from, "catalogue.import.gone", to));
        files.forEach((place, file) -> report.record(place, () -> write(file, rows)));
    }

    /** Commons first, then services and hosts, which speak of them; a file that is no record is told at once. */
    private Map<String, StarterFiles.Read> open(ImportSource source, ImportReport report) {
        var opener = new Opener(report);
        var sorted = new ArrayList<Map<String, StarterFiles.Read>>();
        for (int i = 0; i < 3; i++) sorted.add(new java.util.LinkedHashMap<>());
        for (var entry : source.entries()) {
            if (!StarterFiles.mayBe(entry)) continue;
            opener.open(entry, Reading::yaml)
                    .flatMap(it -> file(entry, it, report))
                    .ifPresent(it -> sorted.get(turn(it)).put(entry.name(), it));
        }
        var all = sorted.getFirst();
        sorted.stream().skip(1).forEach(all::putAll);
        return all;
    }

    private static Optional<StarterFiles.Read> file(ImportSource.Entry entry, Object read, ImportReport report) {
        try {
            return Optional.of(StarterFiles.of(entry.fileName(), read));
        } catch (NotTaken aside) {
            report.record(entry.name(), () -> new Outcome.Aside(aside.reason()));
            return Optional.empty();
        }
    }

    private static int turn(StarterFiles.Read file) {
        return switch (file) {
            case StarterFiles.Read.OfSheet it when !it.sheet().service() -> 0;
            case StarterFiles.Read.OfSheet it -> 1;
            case StarterFiles.Read other -> 2;
        };
    }

    private java.util.function.Function<String, Optional<String>> names(Map<String, StarterFiles.Read> files) {
        var here = new HashMap<String, String>();
        for (var file : files.values()) {
            if (file instanceof StarterFiles.Read.OfSheet it)
                here.put(it.sheet().id(), it.sheet().draft().name());
        }
        return id -> Optional.ofNullable(here.get(id)).or(() -> intake.nameOf(SOURCE, id));
    }

    private Outcome write(StarterFiles.Read file, StarterRows rows) {
        return switch (file) {
            case StarterFiles.Read.OfSheet it -> write(it.sheet(), rows);
            case StarterFiles.Read.OfHost it ->
                outcome(hosts.put(List.of(rows.host(it.host()))), it.host().name());
            case StarterFiles.Read.OfLaw it ->
                outcome(rules.laws(it.laws()), Outcome.Updated.said("catalogue.import.law"));
            case StarterFiles.Read.OfRates it ->
                outcome(rules.rates(it.rates()), Outcome.Updated.said("catalogue.import.rates"));
        };
    }

    private Outcome write(StarterSheet file, StarterRows rows) {
        var taken = intake.take(SOURCE, file.id(), file.draft(), file.readOn(), false);
        int touched = shelf.facts(List.of(file.origin()), rows.facts(file, taken.sheet()), true)
                + shelf.claims(List.of(file.origin()), rows.claims(file, taken.sheet()), true);
        return switch (taken.how()) {
            case CREATED -> new Outcome.Created(file.draft().name());
            case ATTACHED, CHANGED -> new Outcome.Updated(file.draft().name());
            case SAME -> outcome(touched, file.draft().name());
        };
    }

    private static Outcome outcome(int touched, String what) {
        return outcome(touched, new Outcome.Updated(what));
    }

    private static Outcome outcome(int touched, Outcome.Updated updated) {
        return touched == 0 ? new Outcome.Unchanged() : updated;
    }

    @Override
    public void withdrawn(List<Row> touched) {
        mending.after(touched);
    }
}
