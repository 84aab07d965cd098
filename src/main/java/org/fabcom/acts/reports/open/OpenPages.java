package org.fabcom.acts.reports.open;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import module java.base;
import org.fabcom.acts.reports.open.ClosedYears.Closed;
import org.fabcom.acts.totals.ChartView;
import org.fabcom.acts.totals.FigureDrawing;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.BarView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The team’s figures for everybody who has a link, and the links themselves for coordinators. */
@Controller
record OpenPages(FigureLinks links, ClosedYears closed) {

    static final String PATH = "/chiffres";
    static final String LINKS = "/actes/bilan/liens";
    private static final int LONGEST_LABEL = 120;
    /** Years that are offered to be closed, the last ones. */
    private static final int MOST_OPEN = 10;

    @GetMapping(PATH + "/{token}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(String token, Address address, Page page) {
        var label = links.opens(token).orElseThrow(Problem::notFound);
        var all = closed.all();
        if (all.isEmpty()) return page.show("acts/reports/open", OpenView.none(label));
        var it = asked(address, all);
        var figures = closed.figures(it);
        var own = PATH + "/" + token;
        return page.show(
                "acts/reports/open",
                new OpenView(
                        label,
                        it.year(),
                        page.shortDate(it.at()),
                        all.stream()
                                .map(one -> new LinkView(own + "?annee=" + one.year(), "" + one.year()))
                                .toList(),
                        figures.acts() == null,
                        words(figures.acts(), page),
                        figures.minutes() == null ? "" : page.duration(figures.minutes()),
                        words(figures.people(), page),
                        words(figures.organisations(), page),
                        charts(figures, page),
                        own + "/annee.csv?annee=" + it.year()));
    }

    /** A closed year, as everybody who has the link may see it; what is hidden is null. */
    record Year(
            int year,
            Instant closed,
            @Nullable Long acts,
            @Nullable Long minutes,
            @Nullable Long people,
            @Nullable Long organisations,
            List<Answers> groups) {}

    /** How many gave each answer to one question. */
    record Answers(String name, List<Answer> lines) {}

    record Answer(String key, @Nullable Long number) {}

    @GetMapping("/api/v1/figures/{token}")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Year> program(String token, Address address) {
        if (links.opens(token).isEmpty()) throw Problem.notFound();
        var all = closed.all();
        if (all.isEmpty()) throw Problem.notFound();
        var it = asked(address, all);
        var figures = closed.figures(it);
        return ResponseEntity.ok(new Year(
                it.year(),
                it.at(),
                figures.acts(),
                figures.minutes(),
                figures.people(),
                figures.organisations(),
                figures.groups().stream()
                        .map(group -> new Answers(
                                group.name(),
                                group.lines().stream()
                                        .map(line -> new Answer(line.entry().key(), line.number()))
                                        .toList()))
                        .toList()));
    }

    @GetMapping(PATH + "/{token}/annee.csv")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> csv(String token, Address address, Page page) {
        if (links.opens(token).isEmpty()) throw Problem.notFound();
        var all = closed.all();
        if (all.isEmpty()) throw Problem.notFound();
        var it = asked(address, all);
        var header = Stream.concat(FigureDrawing.header(page).stream(), Stream.of(page.t("figures.organisations")))
                .toList();
        return Csv.answer("chiffres-" + it.year() + ".csv", header, rows(closed.figures(it), page));
    }

    /** Only whole years: of two periods that overlap, the difference could be told. */
    private static Closed asked(Address address, List<Closed> all) {
        var typed = Filters.one(
                address, "annee", all.stream().map(it -> "" + it.year()).toList());
        return all.stream()
                .filter(it -> typed.equals("" + it.year()))
                .findFirst()
                .orElse(all.getFirst());
    }

    @GetMapping(LINKS)
    @Access(instance = COORDINATOR)
    ModelAndView links(Page page) {
        return page.show("acts/reports/links", view(Form.empty(), page));
    }

    @PostMapping(LINKS)
    @Access(instance = COORDINATOR)
    ModelAndView create(Form form, Visitor me, Page page) {
        var label = form.line("nom", page);
        if (label.isEmpty()) form.reject("nom", page.t("figures.link.name.missing"));
        if (label.length() > LONGEST_LABEL) form.reject("nom", page.t("figures.link.name.long", LONGEST_LABEL));
        if (form.wrong()) return page.refuse("acts/reports/links", view(form, page));
        links.create(label, me.party());
        return page.redirect(LINKS, "figures.link.made");
    }

    @PostMapping(LINKS + "/{id}/retirer")
    @Access(instance = COORDINATOR)
    ModelAndView revoke(UUID id, Page page) {
        links.revoke(id);
        return page.redirect(LINKS, "figures.link.revoked");
    }

    /** All of it is noted: whoever has a link reads these figures from now on, and no others. */
    @PostMapping(LINKS + "/annees")
    @Access(instance = COORDINATOR)
    ModelAndView close(@RequestParam String annee, Visitor me, Page page) {
        if (!annee.matches("[0-9]{4}") || !closed.close(Integer.parseInt(annee), me.party())) throw Problem.conflict();
        return page.redirect(LINKS, "figures.year.done", annee);
    }

    private LinksView view(Form form, Page page) {
        var open = closed.open();
        return new LinksView(
                form,
                links.open().stream()
                        .map(it -> new LinksView.Row(
                                it.label(),
                                page.absolute(it.path()),
                                it.path(),
                                it.by(),
                                page.shortDate(it.at()),
                                LINKS + "/" + it.id() + "/retirer"))
                        .toList(),
                closed.all().stream()
                        .map(it -> page.t("figures.year.closed", String.valueOf(it.year()), page.shortDate(it.at())))
                        .toList(),
                open.stream().limit(MOST_OPEN).map(String::valueOf).toList(),
                Math.max(0, open.size() - MOST_OPEN));
    }

    private static String words(@Nullable Long number, Page page) {
        return number == null ? "" : page.number(number);
    }

    private static List<ChartView> charts(OpenFigures figures, Page page) {
        var charts = new ArrayList<ChartView>();
        for (var group : figures.groups()) {
            var bars = group.lines().stream()
                    .map(it -> new BarView(
                            FigureDrawing.label(group.name(), it.entry(), page),
                            it.number() == null ? -1 : it.number(),
                            it.number() == null ? page.t("figures.few") : page.number(it.number())))
                    .toList();
            boolean naming = OpenFigures.NAMING.contains(group.name());
            if (!bars.isEmpty() || naming)
                charts.add(new ChartView(
                        group.name(),
                        FigureDrawing.title(group.name(), page),
                        page.t("acts.chart." + group.name() + ".head"),
                        page.t(results(group.name()) ? "figures.organisations" : "figures.attendances"),
                        note(group.name(), page),
                        bars));
        }
        return charts;
    }

    private static String note(String group, Page page) {
        if (OpenFigures.NAMING.contains(group)) return page.t("figures.unnamed");
        return group.equals(FigureDrawing.AUDIENCE.getFirst()) ? page.t("figures.asked") : "";
    }

    private static boolean results(String group) {
        return List.of("left", "adopted", "cases").contains(group);
    }

    private static Stream<List<String>> rows(OpenFigures figures, Page page) {
        return figures.groups().stream()
                .flatMap(group -> group.lines().stream().map(it -> {
                    boolean shown = it.number() != null;
                    var number = shown ? "" + it.number() : page.t("figures.few");
                    return List.of(
                            FigureDrawing.title(group.name(), page),
                            FigureDrawing.label(group.name(), it.entry(), page),
                            shown && it.entry().acts() > 0 && !results(group.name())
                                    ? "" + it.entry().acts()
                                    : "",
                            shown && it.entry().minutes() > 0 ? "" + it.entry().minutes() : "",
                            results(group.name()) ? "" : number,
                            results(group.name()) ? number : "");
                }));
    }
}
