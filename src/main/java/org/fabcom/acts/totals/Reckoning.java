package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Coded;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Selection;
import org.fabcom.acts.coordination.CoordinationActs;
import org.fabcom.acts.tags.Tags;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.acts.totals.Totals.Line;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.springframework.stereotype.Component;

/** Reckons the figures of a selection, with names and the period before, for pages, files and reports alike. */
@Component
public class Reckoning {

    /** Lines a group may have. */
    public static final int ALL = Totals.ALL;

    /** Organisations that may be chosen of. */
    static final int MOST_CHOICES = 30;

    private final Totals totals;
    private final Results results;
    private final FormerFigures former;
    private final Choices choices;
    private final Tags tags;
    private final CoordinationActs coordination;
    private final Communes communes;
    private final Clock clock;

    Reckoning(
            Totals totals,
            Results results,
            FormerFigures former,
            Choices choices,
            Tags tags,
            CoordinationActs coordination,
            Communes communes,
            Clock clock) {
        this.clock = clock;
        this.tags = tags;
        this.coordination = coordination;
        this.totals = totals;
        this.results = results;
        this.former = former;
        this.choices = choices;
        this.communes = communes;
    }

    /** @param organisations how many of those helped are named, the ones with most time first */
    public Figures of(Selection selection, int organisations) {
        var today = Days.today(clock);
        return AskedOnce.during(() -> SharedAnswers.of(
                List.of("acts.figures", selection, organisations, today),
                () -> reckoned(selection, organisations, today)));
    }

    private Figures reckoned(Selection selection, int organisations, LocalDate today) {
        var period = new Period(selection.from(), selection.to());
        var earlier = period.before(today);
        var account = totals.of(selection, organisations);
        var before = totals.sums(selection.during(earlier.from(), earlier.to()));
        choices.named(Stream.of(account.lines().organisations(), account.mediators())
                .flatMap(it -> it.keySet().stream())
                .toList());
        var groups = new ArrayList<Group>();
        groups.add(plain("alone", account.lines().alone()));
        groups.add(plain("themes", account.lines().themes()));
        groups.add(plain("months", account.months().values()));
        groups.addAll(whereAndWho(account.lines()));
        groups.add(parties("mediators", account.mediators(), account.mediators().size()));
        groups.add(margin("genre", account, Margins.Gender.values()));
        groups.add(margin("age", account, Margins.Age.values()));
        groups.add(margin("statut", account, Margins.Status.values()));
        groups.add(tags(account.lines().tags()));
        groups.add(goals(selection));
        groups.add(coordination(selection));
        groups.addAll(results(selection));
        groups.addAll(former.of(selection));
        return new Figures(
                period.from(),
                period.to(),
                earlier.from(),
                earlier.to(),
                account.sums(),
                before,
                Results.answer(selection),
                groups);
    }

    /** Only what may be chosen of: themes, places, communes, departments and the first organisations. */
    public List<Group> choices(Selection selection) {
        return SharedAnswers.of(List.of("acts.figures.choices", selection), () -> chosenOf(selection));
    }

    private List<Group> chosenOf(Selection selection) {
        var lines = totals.lines(selection, MOST_CHOICES);
        var groups = new ArrayList<Group>();
        groups.add(plain("themes", lines.themes()));
        groups.addAll(whereAndWho(lines));
        groups.add(tags(lines.tags()));
        return groups;
    }

    private List<Group> whereAndWho(Totals.Lines lines) {
        return List.of(
                plain("places", lines.places()),
                communes(lines.communes()),
                departments(lines.communes()),
                parties("organisations", lines.organisations(), lines.many()));
    }

    private static Group plain(String name, Collection<Line> lines) {
        return new Group(
                name, lines.size(), lines.stream().map(it -> entry(it, "")).toList());
    }

    private static Entry entry(Line it, String label) {
        return new Entry(it.key(), label, it.acts(), it.minutes(), it.people());
    }

    private Group tags(List<Line> lines) {
        var labels = lines.isEmpty() ? Map.<UUID, String>of() : tags.labels();
        return new Group(
                "tags",
                lines.size(),
                lines.stream()
                        .map(it -> entry(it, labels.getOrDefault(UUID.fromString(it.key()), "")))
                        .toList());
    }

    /** The team’s: acts are what was planned, people what was done, both in the unit of the measure. */
    private Group goals(Selection it) {
        if (it.mediator() != null || !it.onlyPeriod()) return new Group("goals", 0, List.of());
        var entries = tags.goals(it.from(), it.to()).stream()
                .map(goal -> new Entry(
                        goal.tag().id() + " " + goal.measure(), goal.tag().label(), goal.planned(), 0, goal.done()))
                .toList();
        return new Group("goals", entries.size(), entries);
    }

    /** The team’s; participants stand for people. */
    private Group coordination(Selection it) {
        if (it.mediator() != null || !it.onlyPeriod()) return new Group("coordination", 0, List.of());
        var entries = coordination.sums(it.from(), it.to()).stream()
                .map(sum -> new Entry(sum.kind(), "", sum.acts(), sum.minutes(), sum.participants()))
                .toList();
        return new Group("coordination", entries.size(), entries);
    }

    private Group parties(String name, Map<PartyId, Line> lines, long many) {
        var names = choices.named(lines.keySet());
        var entries = new ArrayList<Entry>();
        lines.forEach((party, it) -> entries.add(entry(it, names.getOrDefault(party, ""))));
        return new Group(name, many, entries);
    }

    private Group communes(List<Line> lines) {
        return new Group(
                "communes",
                lines.size(),
                lines.stream()
                        .map(it -> entry(
                                it, communes.find(it.key()).map(Commune::label).orElse(it.key())))
                        .toList());
    }

    private Group departments(List<Line> lines) {
        var sums = new LinkedHashMap<String, Entry>();
        for (var it : lines) {
            var code = department(it.key());
            var name = communes.find(it.key())
                    .map(one -> one.departmentName() + " (" + one.department() + ")")
                    .orElse(code);
            sums.merge(
                    code,
                    new Entry(code, name, it.acts(), it.minutes(), it.people()),
                    (a, b) -> new Entry(
                            code, a.label(), a.acts() + b.acts(), a.minutes() + b.minutes(), a.people() + b.people()));
        }
        return new Group(
                "departments",
                sums.size(),
                sums.values().stream()
                        .sorted(Comparator.comparingLong(Entry::minutes)
                                .reversed()
                                .thenComparing(Entry::key))
                        .toList());
    }

    /** As the base has it: three characters overseas, two elsewhere; empty without a commune. */
    static String department(String insee) {
        if (insee.length() < 3) return "";
        return insee.substring(0, insee.startsWith("97") || insee.startsWith("98") ? 3 : 2);
    }

    /** Answers in the order of the vocabulary, and under an empty key how many people gave none. */
    private static Group margin(String question, Totals.Account account, Coded[] answers) {
        var counts = account.lines().margin(question);
        long unnamed = account.sums().people() - account.sums().known();
        var entries = new ArrayList<Entry>();
        for (var it : answers) {
            long n = counts.getOrDefault(it.code(), 0L);
            if (n > 0) entries.add(new Entry(it.code(), "", 0, 0, n));
        }
        long rest = unnamed - entries.stream().mapToLong(Entry::people).sum();
        if (unnamed > 0) entries.add(new Entry("", "", 0, 0, rest));
        return new Group(question, entries.size(), entries);
    }

    private List<Group> results(Selection selection) {
        var counted = results.of(selection);
        var groups = new ArrayList<Group>();
        for (var what : Results.What.values()) {
            var entries = counted.stream()
                    .filter(it -> it.what() == what)
                    .map(it -> new Entry(it.value(), it.value(), it.times(), 0, it.organisations()))
                    .toList();
            groups.add(new Group(what.name().toLowerCase(java.util.Locale.ROOT), entries.size(), entries));
        }
        return groups;
    }
}
