package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.Opener;
import org.fabcom.imports.reading.Reading;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.places.directory.Place;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.places.twins.Twins;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code places}: tables of places in CSV or JSON. A table that is not in the standard comes with its mapping file
 * beside it ({@code angers.json} and {@code angers.config.json}), in one folder or archive.
 */
@Component
record PlacesKind(Cleaning cleaning, PlaceIntake intake, Twins twins) implements ImportKind {

    private static final String MAPPING = ".config.json";
    private static final int LOOKED_AT = 50_000;

    /** Rows of which a preview says whether they seem to be there already. */
    private static final int LOOKED_BACK = 100;

    /** As many as share a savepoint. */
    private static final int TOGETHER = 250;

    private static final long LARGEST_MAPPING = 500_000;

    @Override
    public String name() {
        return "places";
    }

    @Override
    public String label() {
        return "directory.import.kind";
    }

    @Override
    public List<MatchField> fields() {
        return PlaceFields.ALL;
    }

    @Override
    public Set<InstanceRole> broughtBy() {
        return LIBRARIANS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return source.entries().stream().limit(20).anyMatch(it -> mapping(it).isPresent() || standard(it));
    }

    private static boolean standard(ImportSource.Entry file) {
        if (!table(file)) return false;
        if (AnyTable.workbook(file)) return headed(file);
        var text = LetterCodes.head(file).text();
        var head = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return Field.standard().stream()
                                .filter(it -> head.contains(it.heading()))
                                .count()
                        >= 10
                && head.contains("code_postal");
    }

    private static boolean headed(ImportSource.Entry book) {
        try {
            var mapping = Mapping.standard(AnyTable.headings(book));
            return mapping.fields().size() >= 10 && mapping.fields().contains(Field.POSTAL_CODE);
        } catch (BrokenFile | IOException | UnreadableSource none) {
            return false;
        }
    }

    private static boolean table(ImportSource.Entry file) {
        var name = file.fileName().toLowerCase(java.util.Locale.ROOT);
        return !name.endsWith(MAPPING) && AnyTable.named(file);
    }

    private static Optional<Object> mapping(ImportSource.Entry file) {
        if (!file.fileName().endsWith(".json") || file.content().size() > LARGEST_MAPPING) return Optional.empty();
        try {
            var read = Reading.json(LetterCodes.of(file.bytes()).text());
            return Mapping.is(read) ? Optional.of(read) : Optional.empty();
        } catch (BrokenFile none) {
            return Optional.empty();
        }
    }

    /** A table with the mapping that belongs to it, and the name of its source where the file itself gives none. */
    private record Work(
            ImportSource.Entry file, AnyTable table, Mapping mapping, String source, WrittenDay.Order order) {}

    @Override
    public void read(ImportSource source, ImportReport report) {
        var mappings = new HashMap<String, Mapping>();
        for (var it : source.entries()) mapping(it).ifPresent(read -> mappings.put(stem(it), Mapping.of(read)));
        var tables = source.entries().stream()
                .filter(it -> table(it) && mapping(it).isEmpty())
                .toList();
        if (tables.isEmpty()) throw new UnreadableSource("places.import.none");
        var works = new ArrayList<Work>();
        for (var it : tables)
            open(it, mappings, tables.size(), source.origin(), report).ifPresent(works::add);
        report.expect(works.stream().mapToInt(it -> it.table().size()).sum());
        var fresh = new LinkedHashMap<String, Facts>();
        report.twins(() -> likely(fresh));
        for (var it : works) rows(it, fresh, report);
        int found = twins.propose();
        if (found > 0) report.note("doublons", "places.import.pairs", found);
    }

    private static Optional<Work> open(
            ImportSource.Entry file, Map<String, Mapping> mappings, int tables, String origin, ImportReport report) {
        var read = new Opener(report).flow(file, it -> AnyTable.open(file));
        if (read.isEmpty()) return Optional.empty();
        var table = read.get();
        var own = mappings.get(stem(file));
        if (own == null && tables == 1 && mappings.size() == 1)
            own = mappings.values().iterator().next();
        var mapping = own != null ? own : Mapping.standard(table.headings());
        if (!mapping.fields().contains(Field.NAME)) {
            report.error(file.fileName(), "places.import.mapping", stem(file) + MAPPING);
            return Optional.empty();
        }
        var absent = mapping.absent(table.headings());
        if (!absent.isEmpty())
            report.note(file.fileName(), "places.import.absent", LocalizedText.joined("imports.said.and", absent));
        var unread = mapping.unread(table.headings());
        if (!unread.isEmpty())
            report.note(file.fileName(), "imports.said.unused", LocalizedText.joined("imports.said.and", unread));
        var days = new HashSet<String>();
        if (mapping.fields().contains(Field.UPDATED))
            table.each(row -> days.add(mapping.apply(row).getOrDefault(Field.UPDATED, "")));
        return Optional.of(new Work(file, table, mapping, own == null ? origin : stem(file), WrittenDay.order(days)));
    }

    /** The rows of a table so far: where each record stood, what was said once, the first that are new here. */
    private record Told(Map<UUID, String> seen, Set<String> once, Map<String, Facts> fresh) {}

    private static String stem(ImportSource.Entry file) {
        return file.fileName().replaceFirst("(\\.config)?\\.[A-Za-z]+$", "");
    }

    private void rows(Work work, Map<String, Facts> fresh, ImportReport report) {
        var told = new Told(new HashMap<>(), new HashSet<>(), fresh);
        var into = intake.begin();
        report.hold(into);
        var coming = new ArrayList<Said>();
        work.table().each(row -> {
            coming.add(said(work, row));
            if (coming.size() == TOGETHER) take(work, into, coming, told, report);
        });
        take(work, into, coming, told, report);
        report.settle();
    }

    /** What a row says, or why it is not taken. {@code named}: its source has no name of its own in the file. */
    private record Said(
            String at,
            Facts facts,
            boolean named,
            List<LocalizedText> corrections,
            @Nullable RuntimeException refused) {}

    private Said said(Work work, TableRow row) {
        try {
            if (row.empty()) throw new NotTaken("imports.said.row.empty");
            var cleaned =
                    cleaning.clean(work.mapping().apply(row), work.source().isEmpty(), work.order());
            boolean named =
                    !cleaned.facts().knows(Field.SOURCE) && !work.source().isEmpty();
            var facts = named ? cleaned.facts().with(Field.SOURCE, work.source()) : cleaned.facts();
            return new Said(row.place(), facts, named, cleaned.corrections(), null);
        } catch (NotTaken | IllegalArgumentException refused) {
            return new Said(row.place(), Facts.NONE, false, List.of(), refused);
        }
    }

    private void take(Work work, PlaceIntake.Table into, List<Said> coming, Told told, ImportReport report) {
        report.settle();
        into.next(coming.stream()
                .filter(it -> it.refused() == null)
                .map(Said::facts)
                .toList());
        for (var it : coming) {
            var place = work.file().fileName() + ", " + it.at();
            report.record(place, () -> take(work, into, it, place, told, report));
        }
        coming.clear();
    }

    private List<ImportReport.Twin> likely(Map<String, Facts> fresh) {
        return fresh.entrySet().stream()
                .flatMap(it -> twins.like(it.getValue()).map(one -> likely(it.getKey(), one)).stream())
                .toList();
    }

    private static ImportReport.Twin likely(String place, Place there) {
        var facts = there.facts();
        var where = Stream.of(facts.name(), facts.text(Field.ADDRESS), facts.text(Field.COMMUNE))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        return new ImportReport.Twin(place, LocalizedText.of("places.import.twin", where));
    }

    private Outcome take(Work work, PlaceIntake.Table into, Said it, String place, Told told, ImportReport report) {
        try {
            if (it.refused() != null) throw it.refused();
            var facts = it.facts();
            var before = told.seen().putIfAbsent(key(facts), it.at());
            if (before != null && !before.equals(it.at()))
                return new Outcome.Aside(twice(facts), new LocalizedText.Place(before));
            var notes = new Notes();
            var outcome = into.take(facts, it.named(), notes);
            if (outcome instanceof Outcome.Created && told.fresh().size() < LOOKED_BACK)
                told.fresh().put(place, facts);
            it.corrections().forEach(one -> report.note(place, one));
            notes.said().forEach(one -> report.note(place, one));
            missing(facts, work, told.once(), report);
            return outcome;
        } catch (NotTaken aside) {
            return new Outcome.Aside(aside.reason());
        }
    }

    private static String twice(Facts facts) {
        return facts.text(Field.ID).startsWith(Cleaning.MADE) ? "places.import.same" : "places.import.same.id";
    }

    /** Short, however long the words are. */
    private static UUID key(Facts facts) {
        var name = facts.text(Field.SOURCE) + "\n" + facts.text(Field.ID);
        return Ids.named(name);
    }

    /** What the standard requires and no row of this table has is said once, and not for each row. */
    private static void missing(Facts facts, Work work, Set<String> once, ImportReport report) {
        for (var it : facts.missing()) {
            if (work.mapping().fields().contains(it) || !once.add(it.heading())) continue;
            report.note(work.file().fileName(), "places.import.must", new LocalizedText.Heading(it.heading()));
        }
    }
}
