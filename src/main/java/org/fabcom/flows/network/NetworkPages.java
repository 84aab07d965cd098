package org.fabcom.flows.network;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.flows.account.Accounts;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.network.MonthFile.Month;
import org.fabcom.flows.network.MonthFile.Sums;
import org.fabcom.flows.network.NetworkMonths.Given;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own sums of a month as a signed file, and those that others gave, side by side. */
@Controller
record NetworkPages(
        Gate gate,
        Sites sites,
        Accounts accounts,
        NetworkMonths given,
        MonthKey key,
        Organisations organisations,
        Clock clock) {

    private static final String HOME = "/pesee/reseau/";
    private static final String PATH = HOME + "{organisation}";
    private static final String MONTH = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])";
    private static final int OWN_MONTHS = 12;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView side(UUID organisation, Address address, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS, Duty.AUDITOR);
        return page.show("flows/network", view(organisation, month(address.value("mois")), Form.empty(), me, page));
    }

    /** Of the whole house: whoever reads reports at each of its sites gives them away. */
    @GetMapping(PATH + "/{month}.json")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> file(UUID organisation, String month, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        if (!month.matches(MONTH)) throw Problem.notFound();
        var said = MonthFile.text(own(new PartyId(organisation), month(month), page));
        var name = ContentDisposition.attachment()
                .filename("mois-" + month + ".json")
                .build();
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Content-Disposition", name.toString())
                .body(MonthFile.file(said, key.sign(said)));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(UUID organisation, Form form, Visitor me, Page page) {
        gate.sites(organisation, me, Duty.REPORTS);
        gate.everywhere(organisation, me, Duty.REPORTS);
        var file = MonthFile.read(form.value("texte"));
        if (file.isEmpty()) {
            form.reject("texte", page.t("flows.network.wrong"));
            return page.refuse("flows/network", view(organisation, month(""), form, me, page));
        }
        var at = HOME + organisation + "?mois=" + file.get().month().month();
        return given.take(new PartyId(organisation), file.get(), me.party())
                ? page.redirect(at, "flows.network.taken", file.get().month().structure())
                : page.redirectWithCare(at, "flows.network.there");
    }

    private YearMonth month(String typed) {
        var last = YearMonth.from(Days.today(clock)).minusMonths(1);
        if (!typed.matches(MONTH)) return last;
        return YearMonth.parse(typed);
    }

    private Month own(PartyId owner, YearMonth month, Page page) {
        var ids = sites.all(owner).stream().map(Site::id).toList();
        return MonthFile.of(name(owner), page.absolute(""), month, accounts.of(ids, month, month));
    }

    private String name(PartyId owner) {
        return organisations.find(owner).orElseThrow(Problem::notFound).name();
    }

    private NetworkView view(UUID organisation, YearMonth month, Form form, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        boolean writes = gate.holdsEverywhere(owner, me, Duty.REPORTS);
        var all = new ArrayList<NetworkView.RowView>();
        var months = new ArrayList<Month>();
        if (writes) {
            months.add(own(owner, month, page));
            all.add(row(months.getFirst(), page.t("flows.network.own"), false, page));
        }
        for (var it : given.of(owner, month)) {
            months.add(it.month());
            all.add(row(it.month(), words(it, page), it.other(), page));
        }
        var last = YearMonth.from(Days.today(clock)).minusMonths(1);
        return new NetworkView(
                HOME + organisation,
                month.toString(),
                title(month, page),
                Stream.concat(
                                Stream.concat(Stream.of(month), given.months(owner).stream()),
                                Stream.iterate(last, it -> it.minusMonths(1)).limit(OWN_MONTHS))
                        .distinct()
                        .sorted(java.util.Comparator.reverseOrder())
                        .map(it -> OptionView.of(it.toString(), title(it, page)))
                        .toList(),
                writes ? HOME + organisation + "/" + month + ".json" : "",
                page.t("flows.network.file", title(month, page)),
                Stream.concat(
                                Stream.of("received", "reused", "recycled", "residual", "estimated")
                                        .map(it -> page.t("flows.account." + it)),
                                Stream.of(page.t("flows.authority.figure.reuse")))
                        .toList(),
                all,
                months.stream()
                        .map(it -> new BarView(
                                it.structure(),
                                Math.max(0, it.total().received()),
                                Grams.tonnes(it.total().received(), page)))
                        .toList(),
                writes,
                form);
    }

    private static String words(Given it, Page page) {
        return page.t(it.other() ? "flows.network.key.other" : "flows.network.key", it.print());
    }

    private static NetworkView.RowView row(Month it, String key, boolean care, Page page) {
        return new NetworkView.RowView(it.structure(), it.instance(), cells(it.total(), page), key, care);
    }

    private static List<String> cells(Sums it, Page page) {
        var rate = it.reuse() < 0 ? page.t("web.unknown") : page.formats().decimal(it.reuse(), 1) + "\u00a0%";
        return Stream.concat(
                        Stream.of(it.received(), it.reused(), it.recycled(), it.residual(), it.estimated())
                                .map(grams -> Grams.tonnes(grams, page)),
                        Stream.of(rate))
                .toList();
    }

    private static String title(YearMonth month, Page page) {
        return page.formats().month(month);
    }
}
