package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.flows.former.Accounted;
import org.fabcom.flows.former.ClosedMonths;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerStore;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.MatchField.Choice;
import org.fabcom.imports.MatchField.Values;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.matching.Matched;
import org.fabcom.imports.matching.Matching;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.SheetTable;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.render.LocalizedText;
import org.fabcom.web.render.LocalizedText.Heading;

/**
 * Import kinds {@code intakes} and {@code sales}: a table of any columns becomes history of the structure. Each row is taken or put
 * aside with its reason; a longer table of the same source takes the place of the shorter one.
 */
class SheetKind implements ImportKind {

    static final String STRUCTURE = "structure";
    static final String WHERE = "lieu";

    private final What what;
    private final TableWords words;
    private final Sites sites;
    private final FormerStore store;
    private final Accounted accounted;
    private final ClosedMonths months;
    private final Clock clock;
    private final List<String> headings;

    SheetKind(
            What what,
            TableWords words,
            Sites sites,
            FormerStore store,
            Accounted accounted,
            ClosedMonths months,
            Clock clock) {
        this.what = what;
        this.words = words;
        this.sites = sites;
        this.store = store;
        this.accounted = accounted;
        this.months = months;
        this.clock = clock;
        this.headings = SheetTable.sought(List.of(
                SheetFields.DAY,
                SheetFields.CATEGORY,
                what == What.INTAKE ? SheetFields.KILOGRAMS : SheetFields.PRICE));
    }

    @Override
    public String name() {
        return what == What.INTAKE ? "intakes" : "sales";
    }

    @Override
    public String label() {
        return what == What.INTAKE ? "flows.sheets.intakes" : "flows.sheets.sales";
    }

    @Override
    public List<MatchField> fields() {
        var names = words.names();
        var known = words.known();
        var choices = Stream.concat(
                        Stream.of(new Choice(Matching.LEFT, "flows.sheets.unsorted")),
                        names.stream().map(it -> new Choice(it, "")))
                .toList();
        return SheetFields.of(
                what, new Values(choices, it -> known.contains(it.strip().toLowerCase(Locale.ROOT)), true));
    }

    @Override
    public boolean recognises(ImportSource source) {
        return SheetTable.has(source, headings);
    }

    /** One after the other: whose it is, at which of its places, what of masses that nobody can have weighed. */
    @Override
    public List<Question> questions(ImportSource source) {
        var asked = new ArrayList<Question>();
        if (words.owners().size() != 1)
            asked.add(new Question(STRUCTURE, "flows.sheets.structure", "flows.sheets.structure.help", false));
        var owner = owner(source);
        if (owner.isEmpty()) return asked;
        var table = table(source);
        if (sites.of(owner.get()).size() != 1 && !table.headings().contains(SheetFields.SITE))
            asked.add(new Question(
                    WHERE,
                    LocalizedText.of("flows.sheets.where"),
                    LocalizedText.of("flows.sheets.where.help"),
                    sites.of(owner.get()).stream()
                            .map(it -> new Choice(it.name(), ""))
                            .toList(),
                    false));
        var site = site(owner.get(), source);
        if (site.isEmpty()) return asked;
        asked.addAll(taking(owner.get(), site.get(), table, source).doubted().questions());
        months.through(owner.get())
                .filter(last -> taking(owner.get(), site.get(), table, source).until(last) > 0)
                .ifPresent(last -> asked.addAll(months.question()));
        return asked;
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var owner = owner(source).orElseThrow(() -> unknown(source.answer(STRUCTURE)));
        var site =
                site(owner, source).orElseThrow(() -> new UnreadableSource("flows.import.site", source.answer(WHERE)));
        var table = table(source);
        months.through(owner)
                .ifPresent(last -> months.pass(
                        source, report, last, taking(owner, site, table, source).until(last)));
        taking(owner, site, table, source).take(report, clock.instant());
    }

    private static UnreadableSource unknown(String structure) {
        return structure.isEmpty()
                ? new UnreadableSource("flows.import.structure.which")
                : new UnreadableSource("flows.import.structure", structure);
    }

    @Override
    public void withdrawn(List<Row> touched) {
        accounted.mend();
    }

    private SheetTaking taking(PartyId owner, Site site, AnyTable table, ImportSource source) {
        var reading = new SheetTaking.Reading(
                what,
                owner.value(),
                site,
                Set.copyOf(sites.all(owner)),
                table,
                fileName(source),
                Days.today(clock),
                SheetTaking.Reading.order(table));
        var from = source.origin().isEmpty() ? source.name() : source.origin();
        return new SheetTaking(reading, name(), from, source::answer, words, store, accounted);
    }

    private static String fileName(ImportSource source) {
        return Matched.table(source).map(ImportSource.Entry::fileName).orElse(source.name());
    }

    /** The one that was named; the only one that weighs here, where nobody was asked. */
    private Optional<PartyId> owner(ImportSource source) {
        var said = source.answer(STRUCTURE);
        if (!said.isEmpty())
            return store.owner(said.replaceAll("[^0-9]", ""), said).map(PartyId::new);
        var all = words.owners();
        return all.size() == 1 ? all.stream().map(PartyId::new).findFirst() : Optional.empty();
    }

    /** Where rows happened that do not say it. */
    private Optional<Site> site(PartyId owner, ImportSource source) {
        var said = source.answer(WHERE);
        var all = sites.of(owner);
        return all.stream()
                .filter(it -> said.isEmpty() || Fold.key(it.name()).equals(Fold.key(said)))
                .findFirst();
    }

    private AnyTable table(ImportSource source) {
        try {
            var file = Matched.table(source).orElseThrow(() -> new UnreadableSource("flows.import.table.none"));
            var table = AnyTable.open(file);
            if (!table.headings().contains(SheetFields.DAY))
                throw new UnreadableSource("flows.import.columns", new Heading(SheetFields.DAY));
            return table;
        } catch (BrokenFile broken) {
            throw new UnreadableSource(broken.sentence());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
