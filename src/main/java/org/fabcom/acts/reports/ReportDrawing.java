package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.acts.Choices;
import org.fabcom.acts.tags.Tags;
import org.fabcom.acts.totals.FigureDrawing;
import org.fabcom.acts.totals.Figures;
import org.fabcom.acts.totals.Figures.Entry;
import org.fabcom.acts.totals.Figures.Group;
import org.fabcom.acts.totals.Reckoning;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** A report in words and pictures, with the figures of its day if it is finished, else with those of today. */
@Component
record ReportDrawing(
        Reckoning reckoning,
        Choices choices,
        People people,
        Communes communes,
        ToolNames tools,
        ReportLogos logos,
        Tags tags,
        Accompaniment accompaniment) {

    private static final Set<String> TAGGED = Set.of("tags", "goals");

    /** As they are today, all of them; of a period that is not over only so far, beside the same days of the one before. */
    Figures today(Report it) {
        return now(it, accompaniment.today());
    }

    /** Those the report shows. Names of those who accompany are not kept with it: whoever was erased has none any more. */
    Figures figures(Report it) {
        var finished = it.finished();
        return finished == null ? today(it) : ofTags(it.content(), named(finished.figures()));
    }

    /** A report on some tags is read by their funder: what others asked for is not theirs to read. */
    private static Figures ofTags(Report.Content content, Figures it) {
        var only = content.tags().stream().map(Object::toString).toList();
        if (only.isEmpty()) return it;
        var groups = it.groups().stream()
                .map(group -> TAGGED.contains(group.name()) ? group.only(entry -> only.contains(tag(entry))) : group)
                .toList();
        return it.with(groups);
    }

    private static String tag(Entry it) {
        return it.key().split(" ", 2)[0];
    }

    /** Without the names of those who accompany, to be kept. */
    static Figures kept(Figures it) {
        return mediators(it, entry -> "");
    }

    private Figures named(Figures it) {
        var parties = new HashSet<PartyId>();
        it.group("mediators").entries().forEach(entry -> parties.add(PartyId.of(entry.key())));
        Map<PartyId, String> names = choices.named(parties);
        return mediators(it, entry -> names.getOrDefault(PartyId.of(entry.key()), ""));
    }

    private static Figures mediators(Figures it, java.util.function.Function<Entry, String> label) {
        var groups = it.groups().stream()
                .map(group -> group.name().equals("mediators")
                        ? new Group(
                                group.name(),
                                group.many(),
                                group.entries().stream()
                                        .map(entry -> new Entry(
                                                entry.key(),
                                                label.apply(entry),
                                                entry.acts(),
                                                entry.minutes(),
                                                entry.people()))
                                        .toList())
                        : group)
                .toList();
        return it.with(groups);
    }

    /** On the screen: its figures open to their rows and say what these are today. */
    ReportView view(Report it, Page page) {
        var shown = figures(it);
        var finished = it.finished();
        var now = finished == null ? shown : now(it, shown.to());
        var drift = finished == null ? List.<String>of() : drift(shown, now, page);
        return view(it, shown, ReportRows.of(it.content(), shown, now, page), "acts.chart.most", page)
                .drifted(drift);
    }

    /** Those finished before, the latest first, and this one among them. */
    List<ReportView.VersionView> versions(List<Report.Version> all, Page page) {
        var views = new ArrayList<ReportView.VersionView>();
        for (int i = all.size() - 1; i >= 0; i--) {
            var it = all.get(i).report();
            var finished = Objects.requireNonNull(it.finished());
            var before = i == 0 ? null : all.get(i - 1).report().finished();
            views.add(new ReportView.VersionView(
                    page.t("reports.version", page.dateTime(finished.at())),
                    page.t("reports.version.by", it.content().title(), name(finished.by())),
                    before == null
                            ? ""
                            : page.t(
                                    "reports.version.changed",
                                    Drift.between(before.figures(), finished.figures())
                                            .size()),
                    all.get(i).url(),
                    all.get(i).wordless()));
        }
        return views;
    }

    /** Of the same days, as they are today. */
    private Figures now(Report it, LocalDate to) {
        var content = it.content().until(to);
        return ofTags(content, tools.only(reckoning.of(content.selection(), Reckoning.ALL)));
    }

    private ReportView view(Report it, Figures figures, ReportRows rows, String rest, Page page) {
        var content = it.content();
        var finished = it.finished();
        var whole = figures.everyMonth(content.to(), figures.to());
        var parts = content.parts().stream()
                .map(part -> part(part, whole, rows, rest, page))
                .toList();
        return new ReportView(
                it.url(),
                head(it, logos.of(it.id()).map(HeldFile::url).orElse("")),
                figures.to().isBefore(content.to()) ? page.t("reports.title.sofar", content.title()) : content.title(),
                content.intro(),
                period(content, page),
                scope(content, page),
                span(figures.from(), figures.to(), page),
                span(figures.beforeFrom(), figures.beforeTo(), page),
                finished == null
                        ? ""
                        : page.t("reports.finished.on", page.dateTime(finished.at()), name(finished.by())),
                it.version(),
                List.of(),
                unover(content, figures, page),
                finished == null && !content.over(accompaniment.today())
                        ? page.t("reports.unover.finish", page.date(figures.to()))
                        : "",
                nothing(content, parts, page),
                parts.stream().filter(part -> !silent(part)).toList(),
                List.of());
    }

    private static ReportView.Head head(Report it, String logo) {
        return new ReportView.Head(it.content().issuer(), it.content().funder(), logo);
    }

    /** No heading of every house: where there is nothing to say of them they are left out, one department alone as well. */
    private static final Set<Section> IDLE = EnumSet.of(Section.FORMER, Section.TAGS, Section.DEPARTMENTS);

    /** Nothing was counted, and nobody wrote a word of it. */
    private static boolean silent(ReportView.PartView it) {
        return !it.empty().isEmpty() && it.comment().isEmpty();
    }

    /** Sections of which nothing was counted, in one sentence. */
    private static String nothing(Report.Content it, List<ReportView.PartView> parts, Page page) {
        var titles = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++)
            if (silent(parts.get(i)) && !IDLE.contains(it.parts().get(i).section()))
                titles.add(parts.get(i).title());
        return titles.isEmpty() ? "" : page.t("reports.nothing", String.join(", ", titles));
    }

    /** The same with the picture in it, for paper, which goes to whoever has no files of the house. {@code logo}: whose it is. */
    ReportView paper(Report it, UUID logo, Page page) {
        var shown = figures(it);
        return view(it, shown, ReportRows.of(it.content(), shown, shown, page), "acts.chart.most.paper", page)
                .headed(head(it, logos.data(logo)));
    }

    /** The figures stop before the period does: said, on paper too. */
    private static String unover(Report.Content it, Figures figures, Page page) {
        return figures.to().isBefore(it.to()) && !figures.from().isAfter(figures.to())
                ? page.t("reports.unover", page.date(it.to()), page.date(figures.to()))
                : "";
    }

    static String period(Report.Content it, Page page) {
        return page.t("acts.totals.lead", page.date(it.from()), page.date(it.to()));
    }

    /** For the head of a column: a whole year by its number. */
    static String span(LocalDate from, LocalDate to, Page page) {
        boolean year = from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
        return year ? String.valueOf(from.getYear()) : page.t("reports.span", page.shortDate(from), page.shortDate(to));
    }

    String scope(Report.Content it, Page page) {
        var who = it.mediator() == null ? page.t("acts.team.whole") : name(it.mediator());
        var where = it.area().isEmpty() ? who : page.t("reports.scope", who, area(it.area()));
        if (it.tags().isEmpty()) return where;
        var labels = tags.labels();
        var names = it.tags().stream().map(one -> labels.getOrDefault(one, "")).toList();
        return page.t("reports.scope.tags", where, String.join(", ", names));
    }

    private String area(String code) {
        if (code.length() == 5) return communes.find(code).map(Commune::label).orElse(code);
        return communes.search(code, 1).stream()
                .filter(it -> it.department().equals(code))
                .map(it -> it.departmentName() + " (" + code + ")")
                .findFirst()
                .orElse(code);
    }

    private String name(PartyId party) {
        return people.names(List.of(party)).getOrDefault(party, "");
    }

    private static ReportView.PartView part(Report.Part it, Figures figures, ReportRows rows, String rest, Page page) {
        var section = it.section();
        var charts = FigureDrawing.charts(figures, section.groups(), rows, FigureDrawing.WHOLE, rest, page);
        boolean none = section != Section.SUMMARY && charts.isEmpty();
        return new ReportView.PartView(
                section.name(),
                page.t("reports.section." + section),
                it.comment(),
                section == Section.SUMMARY ? Drift.SUMS.stream().map(rows::sum).toList() : List.of(),
                section == Section.SUMMARY ? rows.changed() : List.of(),
                charts,
                none ? page.t("reports.section.none") : "");
    }

    private static List<String> drift(Figures was, Figures is, Page page) {
        return Drift.between(was, is).stream()
                .map(it -> page.t("reports.drift.line", label(it, page), changed(it, page)))
                .toList();
    }

    private static String label(Drift it, Page page) {
        var group = it.group();
        if (group.isEmpty()) return page.t("acts.totals.all");
        return !it.sum().isEmpty()
                ? page.t("acts.compared." + it.sum())
                : FigureDrawing.title(group, page) + ", " + FigureDrawing.label(group, it.named(), page);
    }

    /** What of a line is no longer the same, and nothing else. */
    private static String changed(Drift it, Page page) {
        var was = it.was();
        var is = it.is();
        if (!it.sum().isEmpty()) return page.t("reports.drift.time", page.number(was.acts()), page.number(is.acts()));
        var said = new ArrayList<String>();
        if (was.acts() != is.acts()) said.add(page.t("reports.drift.acts", was.acts(), is.acts()));
        if (was.minutes() != is.minutes())
            said.add(page.t("reports.drift.time", page.duration(was.minutes()), page.duration(is.minutes())));
        if (was.people() != is.people()) said.add(page.t("reports.drift.people", was.people(), is.people()));
        return String.join(", ", said);
    }
}
