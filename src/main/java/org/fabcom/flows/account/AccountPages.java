package org.fabcom.flows.account;

import module java.base;
import org.fabcom.flows.Closings;
import org.fabcom.flows.Duty;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.Site;
import org.fabcom.flows.account.AccountView.FigureView;
import org.fabcom.flows.account.MatterAccount.Line;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The account of a year or a month, on paper too; and the closing of months. */
@Controller
record AccountPages(Gate gate, Accounts accounts, Closings closings, Organisations organisations, Clock clock) {

    private static final String PATH = "/pesee/bilan/";

    /** What is looked at. */
    private record Asked(
            PartyId owner,
            List<Site> sites,
            List<Site> chosen,
            int year,
            @Nullable YearMonth month) {

        YearMonth first() {
            return month == null ? YearMonth.of(year, 1) : month;
        }

        YearMonth last() {
            return month == null ? YearMonth.of(year, 12) : month;
        }

        List<UUID> ids() {
            return chosen.stream().map(Site::id).toList();
        }

        /** Where the weighings of it are. */
        Address register() {
            return Address.of("/pesee/registre/" + owner)
                    .with("du", first().atDay(1))
                    .with("au", last().atEndOfMonth())
                    .with(
                            "site",
                            chosen.size() == 1 && sites.size() > 1
                                    ? chosen.getFirst().name()
                                    : null);
        }
    }

    @GetMapping(PATH + "{organisation}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView account(UUID organisation, Address address, Visitor me, Page page) {
        var asked = asked(organisation, address, me);
        return page.show("flows/account", view(asked, me, page));
    }

    @PostMapping(PATH + "{organisation}/cloture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView close(UUID organisation, Form form, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var month = Accounts.month(form.value("mois"));
        if (month == null || !closings.close(new PartyId(organisation), month, me.party())) throw Problem.conflict();
        return page.redirect(
                PATH + organisation + "?an=" + month.getYear(),
                "flows.closing.done",
                page.formats().month(month));
    }

    private Asked asked(UUID organisation, Address address, Visitor me) {
        var sites = gate.sites(organisation, me, Duty.REPORTS, Duty.AUDITOR);
        var one = sites.stream()
                .filter(it -> it.id().toString().equals(address.value("site")))
                .toList();
        var month = Accounts.month(address.value("mois"));
        var typed = address.value("an");
        int year = month != null
                ? month.getYear()
                : typed.matches("[0-9]{4}")
                        ? Integer.parseInt(typed)
                        : Days.today(clock).getYear();
        return new Asked(new PartyId(organisation), sites, one.isEmpty() ? sites : one, year, month);
    }

    private AccountView view(Asked asked, Visitor me, Page page) {
        var account = accounts.sums(asked.ids(), asked.first(), asked.last());
        var months = asked.month() == null
                ? account.months()
                : accounts.sums(asked.ids(), asked.year()).months();
        var all = asked.sites().stream().map(Site::id).toList();
        var month = asked.month();
        return new AccountView(
                PATH + asked.owner(),
                organisations.find(asked.owner()).orElseThrow(Problem::notFound).name(),
                month == null
                        ? page.t("flows.account.year", asked.year() + "")
                        : page.formats().month(month),
                asked.year() + "",
                month == null ? "" : month.toString(),
                asked.chosen().size() == 1 && asked.sites().size() > 1
                        ? asked.chosen().getFirst().id().toString()
                        : "",
                years(all, asked.year()),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(it -> YearMonth.of(asked.year(), it))
                        .map(it -> OptionView.of(it.toString(), page.formats().month(it)))
                        .toList(),
                OptionView.all(asked.sites(), it -> it.id(), it -> it.name()),
                figures(account.total(), asked, page),
                rates(account.total(), account.ways().certainty(), page),
                bars(months, asked, page),
                AccountTables.of(
                        account,
                        asked.month() == null ? months : Map.of(),
                        asked.register(),
                        PATH + asked.owner(),
                        page),
                closings.through(asked.owner())
                        .map(it -> page.t("flows.closing.through", page.date(it)))
                        .orElse(""),
                closable(asked, me, page),
                asked.register().toString());
    }

    private List<OptionView> years(List<UUID> sites, int shown) {
        var years = new ArrayList<>(accounts.years(sites));
        if (!years.contains(shown)) years.add(0, shown);
        return OptionView.all(years, it -> it + "");
    }

    /** The month after the last that is closed, once it is over; for whoever makes reports of the whole house. */
    private @Nullable LinkView closable(Asked asked, Visitor me, Page page) {
        if (!gate.holdsEverywhere(asked.owner(), me, Duty.REPORTS)) return null;
        var over = YearMonth.from(Days.today(clock)).minusMonths(1);
        var closed = closings.through(asked.owner()).map(YearMonth::from).orElse(null);
        var next = closed == null ? over : closed.plusMonths(1);
        return next.isAfter(over)
                ? null
                : new LinkView(
                        next.toString(),
                        page.t("flows.closing.do", page.formats().month(next)));
    }

    private static List<FigureView> figures(Line it, Asked asked, Page page) {
        return List.of(
                figure("received", it.received(), asked.register().with("devenir", Fate.RECEIVED), page),
                figure("reused", it.reused(), asked.register().with("devenir", Fate.REUSED), page),
                figure("recycled", it.recycled(), asked.register().with("devenir", Fate.RECYCLED), page),
                figure("residual", it.residual(), asked.register().with("devenir", Fate.RESIDUAL), page),
                figure("stock", it.stock(), asked.register(), page),
                figure("estimated", it.estimated(), asked.register().with("masse", "ESTIMATED"), page));
    }

    private static FigureView figure(String key, long grams, Address url, Page page) {
        return new FigureView(page.t("flows.account." + key), Grams.told(grams, page), url.toString());
    }

    private static List<String> rates(Line total, long certainty, Page page) {
        var rates = new ArrayList<String>(List.of(
                page.t("flows.rate.left", rate(total.reuseOfLeft(), page), rate(total.recoveryOfLeft(), page)),
                page.t(
                        "flows.rate.received",
                        rate(total.reuseOfReceived(), page),
                        rate(total.recoveryOfReceived(), page)),
                page.t("flows.rate.certainty", rate(certainty, page))));
        if (total.stock() < 0) rates.add(page.t("flows.rate.before", Grams.told(-total.stock(), page)));
        return rates;
    }

    private static String rate(long tenths, Page page) {
        return tenths < 0 ? page.t("web.unknown") : page.formats().decimal(tenths, 1) + "\u00a0%";
    }

    private static List<BarView> bars(Map<YearMonth, Line> months, Asked asked, Page page) {
        return months.entrySet().stream()
                .map(it -> new BarView(
                        page.formats().month(it.getKey()),
                        it.getValue().received(),
                        Grams.told(it.getValue().received(), page),
                        PATH + asked.owner() + "?mois=" + it.getKey()))
                .toList();
    }
}
