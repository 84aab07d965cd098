package org.fabcom.flows.survey;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.flows.Site;
import org.fabcom.flows.account.Accounts;
import org.fabcom.flows.declaring.KindMapping;
import org.fabcom.flows.sites.Gate;
import org.fabcom.flows.survey.Indicators.Year;
import org.fabcom.flows.survey.SurveyView.TypedView;
import org.fabcom.flows.totals.KnownFigures;
import org.fabcom.flows.totals.KnownFigures.Figure;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A survey of a year: what is known opens to its weighings, what is not is typed with its source, all of it goes out as a file. */
@Controller
record SurveyPages(
        Gate gate,
        Accounts accounts,
        SurveyAnswers answers,
        StreamMapping mapping,
        Kinds kinds,
        Organisations organisations,
        ObjectProvider<KnownFigures> rooms,
        Clock clock) {

    private static final String HOME = "/pesee/enquete/";
    private static final String PATH = HOME + "{organisation}";
    private static final String DATES = "#dates";
    private static final int YEARS = 4;
    private static final int LONGEST = 200;
    private static final String NUMBER = "[0-9]{1,9}([.,][0-9]{1,2})?";

    private static final Listing<Indicator> FILE = Listing.<Indicator>of("enquete", "flows.survey.column.")
            .words(
                    "section",
                    (it, page) -> page.coded() ? it.section() : page.t("flows.survey.section." + it.section()))
            .text("code", Indicator::code)
            .text("label", Indicator::label)
            .words("value", (it, page) -> it.value() == null && !page.coded() ? page.t("web.unknown") : it.plain())
            .words("unit", (it, page) -> page.t("flows.survey.unit." + it.unit()))
            .choice("origin", Indicator.Origin.class, Indicator::origin, "flows.survey.origin.")
            .text("source", Indicator::source)
            .under("/lignes", "enquete");

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView survey(UUID organisation, Address address, Visitor me, Page page) {
        return page.show("flows/survey", view(organisation, address, Form.empty(), me, page));
    }

    @GetMapping(PATH + "/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        FILE.answer(address, page, source(indicators(organisation, address, null, me, page.file()), address), response);
    }

    private static Source<Indicator> source(List<Indicator> all, Address address) {
        return Source.of(all, List.of(), address, it -> List.of());
    }

    /** What was typed anew: a number is said with its source, an emptied field is unknown again. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID organisation, Address address, Form form, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var owner = new PartyId(organisation);
        int year = year(form.value("an"));
        var before = answers.of(owner, year);
        var said = new HashMap<String, @Nullable BigDecimal>();
        for (var it : TypedFigure.values()) {
            var typed = form.value(it.name()).replaceAll("[\\s\u00a0\u202f]", "");
            if (typed.isEmpty() && before.containsKey(it.name())) said.put(it.name(), null);
            else if (!typed.isEmpty() && !typed.matches(NUMBER)) form.reject(it.name(), page.t("flows.survey.number"));
            else if (!typed.isEmpty()) said.put(it.name(), new BigDecimal(typed.replace(',', '.')));
        }
        said.entrySet().removeIf(it -> same(before.get(it.getKey()), it.getValue()));
        var source = form.line("source", page);
        if (!said.isEmpty() && source.isBlank()) form.reject("source", page.t("flows.survey.source.missing"));
        if (source.length() > LONGEST) form.reject("source", page.t("web.field.long", LONGEST));
        if (form.wrong())
            return page.refuse("flows/survey", view(organisation, address.with("an", year), form, me, page));
        answers.say(owner, year, said, source.isBlank() ? "–" : source, Days.today(clock), me.party());
        return page.redirect(HOME + organisation + "?an=" + year, "flows.survey.saved");
    }

    private static boolean same(SurveyAnswers.@Nullable Answer before, @Nullable BigDecimal now) {
        var was = before == null ? null : before.value();
        return was == null ? now == null : now != null && was.compareTo(now) == 0;
    }

    /** A new version of the streams, from the first day of a year on. */
    @PostMapping(PATH + "/correspondance")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView map(UUID organisation, Form form, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var owner = new PartyId(organisation);
        int year = year(form.value("an"));
        mapping.add(owner, LocalDate.of(year, 1, 1), kinds.all(owner), form, me.party());
        return page.redirect(HOME + organisation + "?an=" + year, "flows.declaring.mapped");
    }

    private int year(String typed) {
        return typed.matches("(19|20|21)[0-9]{2}")
                ? Integer.parseInt(typed)
                : Days.today(clock).getYear() - 1;
    }

    private static SurveyTemplate template(Address address) {
        return address.value("modele").equals(SurveyTemplate.ADEME.name())
                ? SurveyTemplate.ADEME
                : SurveyTemplate.NETWORK;
    }

    /** {@code known}: null to ask for it. */
    private List<Indicator> indicators(
            UUID organisation, Address address, @Nullable Map<Figure, Long> known, Visitor me, Page page) {
        var sites = gate.sites(organisation, me, Duty.REPORTS, Duty.AUDITOR).stream()
                .map(Site::id)
                .toList();
        var owner = new PartyId(organisation);
        int year = year(address.value("an"));
        var version = mapping.on(owner, LocalDate.of(year, 12, 31))
                .map(KindMapping.Version::id)
                .orElse(null);
        var figures = known == null ? figures(owner, year) : known;
        var pages = new EnumMap<Figure, String>(Figure.class);
        rooms.orderedStream().forEach(it -> pages.putAll(it.pages(owner, me)));
        List.of(Figure.EVENTS, Figure.REACHED)
                .forEach(it -> pages.put(it, HOME + organisation + "?an=" + year + DATES));
        return Indicators.of(
                template(address),
                new Year(
                        accounts.of(sites, YearMonth.of(year, 1), YearMonth.of(year, 12), version),
                        version,
                        figures,
                        pages,
                        answers.of(owner, year),
                        Address.of("/pesee/registre/" + organisation)
                                .with("du", LocalDate.of(year, 1, 1))
                                .with("au", LocalDate.of(year, 12, 31)),
                        "/pesee/bilan/" + organisation + "?an=" + year),
                page);
    }

    private Map<Figure, Long> figures(PartyId owner, int year) {
        var all = new EnumMap<Figure, Long>(Figure.class);
        rooms.orderedStream().forEach(it -> all.putAll(it.of(owner, year)));
        return all;
    }

    /** What is counted where nobody types it. */
    private static String counted(TypedFigure it, Map<Figure, Long> known, Page page) {
        var counted = Indicators.counted(it, known);
        return counted == null ? "" : page.t("flows.survey.counted.keep", Indicator.plain(counted, page));
    }

    private SurveyView view(UUID organisation, Address address, Form form, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        int year = year(address.value("an"));
        var template = template(address);
        var figures = figures(owner, year);
        var all = indicators(organisation, address, figures, me, page);
        var version = mapping.on(owner, LocalDate.of(year, 12, 31));
        var typed = answers.of(owner, year);
        return new SurveyView(
                HOME + organisation,
                organisations.find(owner).orElseThrow(Problem::notFound).name(),
                year + "",
                template.name(),
                IntStream.range(0, YEARS)
                        .mapToObj(it -> Days.today(clock).getYear() - it + "")
                        .map(it -> OptionView.of(it, it))
                        .toList(),
                OptionView.all(SurveyTemplate.values(), it -> page.t("flows.survey.template." + it)),
                page.t("flows.survey.version", template.version, page.date(template.from)),
                version.map(it -> page.t("flows.declaring.mapping", it.version(), page.date(it.from())))
                        .orElse(page.t("flows.survey.mapping.none")),
                SurveyView.sections(all, page),
                all.stream().filter(it -> it.value() != null).count(),
                all.size(),
                gate.holdsEverywhere(owner, me, Duty.REPORTS),
                Stream.of(TypedFigure.values())
                        .map(it -> new TypedView(
                                it.name(),
                                page.t("flows.survey." + it),
                                typed(form, typed.get(it.name()), it),
                                counted(it, figures, page)))
                        .toList(),
                kinds.all(owner).stream()
                        .map(it -> new TypedView(
                                it.id().toString(),
                                it.officialName(),
                                version.map(one -> one.kinds().get(it.id()))
                                        .orElse(it.described().stream())
                                        .name(),
                                ""))
                        .toList(),
                OptionView.all(Flow.values(), it -> page.t("flows.kind.stream." + it)),
                FILE.page(address.at(HOME + organisation), page, source(all, address))
                        .files(),
                (figures.containsKey(Figure.EVENTS) ? rooms.orderedStream() : Stream.<KnownFigures>empty())
                        .flatMap(it -> it.dates(owner, year, me).stream())
                        .map(it -> new SurveyView.DateView(
                                page.date(it.day()), it.title(), page.number(it.present()), it.url()))
                        .toList(),
                form);
    }

    private static String typed(Form form, SurveyAnswers.@Nullable Answer before, TypedFigure it) {
        if (form.wrong()) return form.value(it.name());
        var value = before == null ? null : before.value();
        return value == null ? "" : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
