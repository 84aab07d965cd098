package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.Opener;
import org.fabcom.imports.reading.Reading;
import org.fabcom.kernel.InstanceRole;
import org.springframework.stereotype.Component;

/** Import kind {@code awesome-selfhosted}: a copy of awesome-selfhosted-data, of which only {@code software/*.yml} is read. */
@Component
record AwesomeSelfhosted(ListIntake intake, Licences licences, FactWords words, Mending mending) implements ImportKind {

    private static final String SOURCE = "awesome-selfhosted";

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public String label() {
        return "intake.kind.awesome";
    }

    @Override
    public Set<InstanceRole> broughtBy() {
        return LIBRARIANS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return sheets(source).stream()
                .limit(20)
                .map(it -> LetterCodes.head(it).text())
                .anyMatch(it -> it.contains("website_url:") && it.contains("licenses:"));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var sheets = sheets(source);
        if (sheets.isEmpty()) throw new UnreadableSource("catalogue.import.awesome.none", "software");
        intake.prepare();
        var opener = new Opener(report);
        var files = new LinkedHashMap<ImportSource.Entry, Object>();
        for (var it : sheets) opener.open(it, Reading::yaml).ifPresent(read -> files.put(it, read));
        var shared = Intake.shared(
                files.values().stream().flatMap(it -> repository(it).stream()).toList());
        var places = new ArrayList<ListIntake.Place>();
        files.forEach((file, read) -> places.add(new ListIntake.Place(file.name(), () -> record(file, read, source))));
        intake.take(SOURCE, places, shared, report, (place, record) -> doubt(place, record, report));
        intake.end(report);
    }

    /** The files of the folder {@code software}; without one, what was given is that folder or one of its files. */
    private static List<ImportSource.Entry> sheets(ImportSource source) {
        var yaml = source.entries().stream()
                .filter(it -> it.fileName().endsWith(".yml"))
                .toList();
        var inside = yaml.stream().filter(it -> it.in("software")).toList();
        if (!inside.isEmpty()) return inside;
        return yaml.stream().filter(it -> !it.name().contains("/")).toList();
    }

    private static Optional<String> repository(Object read) {
        try {
            return Optional.ofNullable(Fields.of(read).text("source_code_url"));
        } catch (NotTaken toldLater) {
            return Optional.empty();
        }
    }

    private ListRecord record(ImportSource.Entry file, Object read, ImportSource source) {
        return AwesomeRecord.of(file.fileName().replaceFirst("\\.yml$", ""), Fields.of(read), source.revision(), words);
    }

    private void doubt(String place, ListRecord record, ImportReport report) {
        var licence = record.draft().licence();
        if (licence != null && licence.contains(", ") && licences.freeness(licence) == Freeness.UNKNOWN)
            report.note(place, "catalogue.import.licences", licence);
    }

    @Override
    public void withdrawn(List<Row> touched) {
        mending.after(touched);
    }
}
