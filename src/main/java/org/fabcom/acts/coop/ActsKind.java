package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Choices;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.SheetTable;
import org.fabcom.imports.reading.SheetTable.Line;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.web.render.LocalizedText.Heading;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code acts}: activities under the Coop’s headings, in a workbook or CSV, from the Coop or from FabCom (A39). The
 * lines of one activity are one act; brought again, nothing is doubled.
 */
@Component
record ActsKind(Acts acts, CoopKnown known, Sql db, Clock clock) implements ImportKind {

    private static final List<String> HEADINGS =
            SheetTable.sought(List.of("Date", "Type", "Durée (min)", "Thématique(s) d’accompagnement"));

    /** What tables of before call them. */
    private static final Map<String, String[]> CALLED = Map.of(
            "Date",
            new String[] {"jour", "date de l acte", "date activite", "le"},
            "Type",
            new String[] {"type d activite", "type d acte", "nature", "format"},
            "Durée (min)",
            new String[] {"duree", "duree en minutes", "minutes", "temps"},
            "Thématique(s) d’accompagnement",
            new String[] {"theme", "themes", "thematique", "thematiques", "sujet"},
            "Nom du lieu",
            new String[] {"lieu"},
            "Canaux d’accompagnement",
            new String[] {"canal", "canaux"},
            "Notes supplémentaires",
            new String[] {"note", "notes", "observations", "remarques", "commentaire"},
            Numbers.ID,
            new String[] {"id", "identifiant", "numero", "n", "ref", "reference"});

    /** Any table may say them, under whatever headings. */
    private static final List<MatchField> FIELDS = Stream.concat(
                    CoopColumns.header().stream(), Stream.of("Notes supplémentaires"))
            .map(it -> MatchField.of(it, "", CALLED.getOrDefault(it, new String[0])))
            .map(it -> HEADINGS.contains(it.name()) ? it.must() : it)
            .toList();

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public String label() {
        return "coop.kind.acts";
    }

    @Override
    public List<MatchField> fields() {
        return FIELDS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return SheetTable.has(source, HEADINGS);
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var table = SheetTable.read(source, HEADINGS);
        var sizes = sizes(table);
        report.expect(sizes.size());
        var days = new HashSet<String>();
        table.each(it -> days.add(it.value("Date")));
        var reader = new Reader(
                known.mediators(), WrittenDay.order(days), LocalDate.now(clock.withZone(Choices.ZONE)), report);
        new Together(sizes, reader::take).read(table);
    }

    /** How many lines each act has, by its number; a line without one is an act for itself. */
    private static Map<UUID, Integer> sizes(SheetTable table) {
        var sizes = new HashMap<UUID, Integer>();
        var numbers = new Numbers();
        table.each(it -> sizes.merge(Numbers.key(numbers.of(it)), 1, Integer::sum));
        return sizes;
    }

    private final class Reader {

        private final Map<String, PartyId> mediators;
        private final WrittenDay.Order order;
        private final LocalDate today;
        private final ImportReport report;

        private Reader(Map<String, PartyId> mediators, WrittenDay.Order order, LocalDate today, ImportReport report) {
            this.mediators = mediators;
            this.order = order;
            this.today = today;
            this.report = report;
        }

        private void take(String id, List<Line> lines) {
            var first = lines.getFirst();
            var place = place(first);
            report.record(place, () -> {
                try {
                    var content = new CoopReader(known, order, today, it -> report.note(place, it)).read(lines);
                    if (first.value(Numbers.ID).isEmpty())
                        report.note(place, "coop.import.unnumbered", new Heading(Numbers.ID));
                    return write(number(id), mediator(first, mediators), content);
                } catch (NotTaken refused) {
                    return new Outcome.Aside(refused.reason());
                }
            });
        }
    }

    private static String place(Line it) {
        return "ligne " + it.number();
    }

    private static UUID number(String id) {
        var own = CoopKnown.uuid(id);
        return own != null ? own : Ids.named("coop " + id);
    }

    private static PartyId mediator(Line it, Map<String, PartyId> mediators) {
        var name = CoopKnown.names().stream()
                .map(it::value)
                .collect(Collectors.joining(" "))
                .strip();
        var found = mediators.get(CoopWords.folded(name));
        if (found != null) return found;
        throw name.isEmpty()
                ? new NotTaken(
                        "coop.import.mediator.unsaid",
                        CoopKnown.names().stream().map(Heading::new).toArray())
                : new NotTaken("coop.import.mediator.unknown", name);
    }

    /** What is noted here already stays as it is: a table never writes over what somebody may have corrected. */
    private Outcome write(UUID id, PartyId mediator, Act.Content read) {
        var there = acts.find(id);
        if (there.isEmpty()) {
            acts.note(id, mediator, read);
            mark(id);
            return Outcome.Created.said("coop.import.act", read.day());
        }
        var own = there.get();
        if (!own.mediator().equals(mediator)) return new Outcome.Aside("coop.import.others");
        if (own.withdrawn()) return again(own, read);
        return silent(read).equals(silent(own.content()))
                ? new Outcome.Unchanged()
                : new Outcome.Aside("coop.import.otherwise");
    }

    /** It was withdrawn: by its mediator after it was brought, then so it stays; else with a whole import, then it comes back. */
    private Outcome again(Act own, Act.Content read) {
        boolean brought = db.sql("select exists (select from acts.act_import where act = :act)")
                .param("act", own.id())
                .single(Boolean.class);
        if (brought) return new Outcome.Unchanged();
        acts.bringBack(own.id());
        var note = read.note().isEmpty() ? own.content().note() : read.note();
        acts.change(own.id(), own.version() + 1, read.with(note, read.tags()));
        mark(own.id());
        return Outcome.Created.said("coop.import.act", read.day());
    }

    private void mark(UUID act) {
        db.sql("insert into acts.act_import values (:act)").param("act", act).update();
    }

    /** Acts that came with the run count nowhere any more. */
    @Override
    public void withdrawn(List<Row> touched) {
        for (var it : touched)
            if (it.table().equals("acts.act_import"))
                acts.withdraw(UUID.fromString(it.key().replaceAll(".*\"act\": *\"([^\"]+)\".*", "$1")));
    }

    private static Act.Content silent(Act.Content it) {
        return it.with("", it.tags());
    }
}
