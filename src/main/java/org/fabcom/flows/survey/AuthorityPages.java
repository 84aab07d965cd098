package org.fabcom.flows.survey;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.flows.Duty;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.Site;
import org.fabcom.flows.account.Accounts;
import org.fabcom.flows.account.MatterAccount;
import org.fabcom.flows.account.MatterAccount.Cell;
import org.fabcom.flows.account.MatterAccount.Line;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Gate;
import org.fabcom.flows.survey.AuthorityView.CommuneView;
import org.fabcom.flows.survey.AuthorityView.StreamView;
import org.fabcom.flows.survey.Origins.Origin;
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
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The year for a local authority: tonnes by stream, rates, what was kept out of the bins, and kilograms by inhabitant. */
@Controller
record AuthorityPages(
        Gate gate,
        Accounts accounts,
        SurveyAnswers answers,
        Origins origins,
        Organisations organisations,
        ObjectProvider<KnownFigures> known,
        Clock clock) {

    private static final String HOME = "/pesee/collectivite/";
    private static final String PATH = HOME + "{organisation}";
    private static final int YEARS = 4;
    private static final int LONGEST = 200;

    private static final Listing<Origin> COMMUNES = Listing.<Origin>of("communes", "flows.authority.")
            .words("name", (it, page) -> name(it, page))
            .text("code", Origin::code)
            .number("people", Origin::people)
            .number("grams", Origin::grams)
            .number("each", Origin::each)
            .text("source", Origin::source)
            .under("/lignes", "communes");

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView year(UUID organisation, Address address, Visitor me, Page page) {
        return page.show("flows/authority", view(organisation, address, Form.empty(), me, page));
    }

    @GetMapping(PATH + "/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        COMMUNES.answer(address, page, source(communes(organisation, address, me, page.file()), address), response);
    }

    /** Inhabitants as the structure read them somewhere. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID organisation, Address address, Form form, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var asked = address.with("an", year(form.value("an")));
        var said = new HashMap<String, @Nullable BigDecimal>();
        for (var it : communes(organisation, asked, me, page)) {
            var name = Origins.POPULATION + it.code();
            var typed = form.value(name).replaceAll("[\\s\u00a0\u202f]", "");
            if (it.code().isEmpty() || typed.isEmpty() || typed.equals("" + it.people())) continue;
            if (typed.matches("[0-9]{1,9}")) said.put(name, new BigDecimal(typed));
            else form.reject(name, page.t("flows.survey.number"));
        }
        var from = form.line("source", page);
        if (!said.isEmpty() && from.isBlank()) form.reject("source", page.t("flows.survey.source.missing"));
        if (from.length() > LONGEST) form.reject("source", page.t("web.field.long", LONGEST));
        if (form.wrong()) return page.refuse("flows/authority", view(organisation, asked, form, me, page));
        answers.say(new PartyId(organisation), year(form.value("an")), said, from, Days.today(clock), me.party());
        return page.redirect(HOME + organisation + "?an=" + asked.value("an"), "flows.survey.saved");
    }

    private static Source<Origin> source(List<Origin> all, Address address) {
        return Source.of(all, List.of(), address, it -> List.of());
    }

    private int year(String typed) {
        return typed.matches("(19|20|21)[0-9]{2}")
                ? Integer.parseInt(typed)
                : Days.today(clock).getYear() - 1;
    }

    private MatterAccount account(UUID organisation, int year, Visitor me) {
        var sites = gate.sites(organisation, me, Duty.REPORTS, Duty.AUDITOR).stream()
                .map(Site::id)
                .toList();
        return accounts.of(sites, YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    private List<Origin> communes(UUID organisation, Address address, Visitor me, Page page) {
        int year = year(address.value("an"));
        var owner = new PartyId(organisation);
        return origins.of(owner, account(organisation, year, me), answers.of(owner, year), page);
    }

    private AuthorityView view(UUID organisation, Address address, Form form, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        int year = year(address.value("an"));
        var account = account(organisation, year, me);
        var register = Address.of("/pesee/registre/" + organisation)
                .with("du", LocalDate.of(year, 1, 1))
                .with("au", LocalDate.of(year, 12, 31));
        var communes = origins.of(owner, account, answers.of(owner, year), page);
        var streams = account.by(Cell::stream);
        return new AuthorityView(
                HOME + organisation,
                organisations.find(owner).orElseThrow(Problem::notFound).name(),
                year + "",
                IntStream.range(0, YEARS)
                        .mapToObj(it -> Days.today(clock).getYear() - it + "")
                        .map(it -> OptionView.of(it, it))
                        .toList(),
                account.cells().isEmpty() ? List.of() : figures(account, register, year, organisation, page),
                people(owner, year, page),
                Stream.of("received", "reused", "recycled", "residual")
                        .map(it -> page.t("flows.account." + it))
                        .toList(),
                streams.entrySet().stream()
                        .map(it -> stream(it.getKey(), it.getValue(), register, page))
                        .toList(),
                streams.entrySet().stream()
                        .filter(it -> it.getValue().received() > 0)
                        .map(it -> new BarView(
                                name(it.getKey(), page),
                                it.getValue().received(),
                                Grams.tonnes(it.getValue().received(), page)))
                        .toList(),
                communes.stream().map(it -> commune(it, register, page)).toList(),
                communes.stream()
                        .filter(it -> !it.code().isEmpty())
                        .map(it -> {
                            var each = it.each();
                            return new BarView(it.name(), each == null ? -1 : each, each(it, page));
                        })
                        .toList(),
                gate.holdsEverywhere(owner, me, Duty.REPORTS),
                COMMUNES.page(address.at(HOME + organisation), page, source(communes, address))
                        .files(),
                form.with("an", year));
    }

    private static List<AuthorityView.FigureView> figures(
            MatterAccount account, Address register, int year, UUID organisation, Page page) {
        var total = account.total();
        var balance = "/pesee/bilan/" + organisation + "?an=" + year;
        return List.of(
                figure(
                        "received",
                        Grams.tonnes(total.received(), page),
                        "" + register.with("devenir", Fate.RECEIVED),
                        page),
                figure("diverted", Grams.tonnes(total.reused() + total.recycled(), page), balance, page),
                figure("reuse", rate(total.reuseOfLeft(), page), balance, page),
                figure("recovery", rate(total.recoveryOfLeft(), page), balance, page),
                figure(
                        "residual",
                        rate(total.left() == 0 ? -1 : 1000 - total.recoveryOfLeft(), page),
                        "" + register.with("devenir", Fate.RESIDUAL),
                        page),
                figure(
                        "estimated",
                        Grams.tonnes(total.estimated(), page),
                        "" + register.with("masse", "ESTIMATED"),
                        page));
    }

    /** Members, hours and dates (R13), as the survey of the year has them. */
    private List<AuthorityView.FigureView> people(PartyId owner, int year, Page page) {
        var figures = new EnumMap<Figure, Long>(Figure.class);
        known.orderedStream().forEach(it -> figures.putAll(it.of(owner, year)));
        var typed = answers.of(owner, year);
        return Stream.of(TypedFigure.values())
                .filter(it -> it.counted != null)
                .flatMap(it -> {
                    var answer = typed.get(it.name());
                    var said = answer == null ? null : answer.value();
                    var value = said == null ? Indicators.counted(it, figures) : (Long) Indicators.hundredths(said);
                    return value == null
                            ? Stream.empty()
                            : Stream.of(new AuthorityView.FigureView(
                                    page.t("flows.survey." + it),
                                    Indicator.plain(value, page),
                                    "/pesee/enquete/" + owner + "?an=" + year));
                })
                .toList();
    }

    private static AuthorityView.FigureView figure(String key, String value, String url, Page page) {
        return new AuthorityView.FigureView(page.t("flows.authority.figure." + key), value, url);
    }

    private static String rate(long tenths, Page page) {
        return tenths < 0 ? page.t("web.unknown") : page.formats().decimal(tenths, 1) + "\u00a0%";
    }

    private static StreamView stream(String code, Line it, Address register, Page page) {
        return new StreamView(
                name(code, page),
                register.with("filiere", code.isEmpty() ? null : code).toString(),
                List.of(it.received(), it.reused(), it.recycled(), it.residual()).stream()
                        .map(grams -> Grams.tonnes(grams, page))
                        .toList(),
                rate(it.reuseOfLeft(), page));
    }

    private static String name(String stream, Page page) {
        return stream.isEmpty() ? page.t("flows.account.waste") : page.t("flows.kind.stream." + stream);
    }

    private static CommuneView commune(Origin it, Address register, Page page) {
        var people = it.people();
        return new CommuneView(
                name(it, page),
                it.code(),
                it.locality().isEmpty()
                        ? ""
                        : register.with("origine", it.locality()).toString(),
                Grams.tonnes(it.grams(), page),
                people == null ? "" : page.number(people),
                people == null ? "" : people.toString(),
                it.source(),
                each(it, page));
    }

    private static String each(Origin it, Page page) {
        var each = it.each();
        return each == null ? page.t("web.unknown") : Grams.kg(each, page);
    }

    private static String name(Origin it, Page page) {
        return it.name().isEmpty() ? page.t("flows.locality.unknown") : it.name();
    }
}
