package org.fabcom.flows.register;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.flows.Channel;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Entered;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.MassFrom;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.Reversals;
import org.fabcom.flows.Site;
import org.fabcom.flows.Weighing;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of an organisation's sites, and one weighing with its correction. */
@Controller
record RegisterPages(Gate gate, Duties duties, Register register, Reversals reversals, Kinds kinds, People people) {

    private static final String PATH = "/pesee/registre/{organisation}";
    private static final String LINE = "/pesee/pesees/";
    private static final int LONGEST_REASON = 300;

    private static final Listing<Register.Row> WEIGHINGS = Listing.<Register.Row>of("pesees", "flows.column.")
            .day("day", Register.Row::day)
            .text("site", Register.Row::site)
            .choice("fate", Fate.class, Register.Row::fate, "flows.fate.")
            .choice("channel", Channel.class, Register.Row::channel, "flows.channel.")
            .choice("out", ExitClass.class, Register.Row::out, "flows.out.")
            .text("what", Register.Row::what)
            .text("locality", Register.Row::locality)
            .number("grams", Register.Row::mass)
            .number("pieces", Register.Row::counted)
            .choice("from", MassFrom.class, Register.Row::from, "flows.from.")
            .text("reason", Register.Row::reason)
            .text("by", Register.Row::by)
            .facets(Register.FACETS)
            .at(it -> it.former() ? "" : LINE + it.id())
            .under("/lignes", "pesees");

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        return page.show("web/table", WEIGHINGS.table(address, page, register.asked(address, sites(organisation, me))));
    }

    @GetMapping(PATH + "/lignes" + Listing.FILES)
    @Access(Access.Level.SIGNED_IN)
    void files(UUID organisation, Address address, Visitor me, Page page, HttpServletResponse response) {
        WEIGHINGS.answer(address, page, register.asked(address, sites(organisation, me)), response);
    }

    private List<UUID> sites(UUID organisation, Visitor me) {
        return gate.sites(organisation, me, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR).stream()
                .map(Site::id)
                .toList();
    }

    @GetMapping(LINE + "{line}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView line(UUID line, Form form, Visitor me, Page page) {
        return page.show("flows/weighing", view(find(line), form, me, page));
    }

    @PostMapping(LINE + "{line}/reprise")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID line, Form form, Visitor me, Page page) {
        var it = find(line);
        gate.site(it.site(), me, Duty.CHECK);
        var reason = form.line("raison", page);
        if (reason.isEmpty()) form.reject("raison", page.t("flows.correction.reason.missing"));
        if (reason.length() > LONGEST_REASON) form.reject("raison", page.t("web.field.long", LONGEST_REASON));
        if (reversals.find(line).isEmpty()) throw Problem.conflict();
        if (form.wrong()) return page.refuse("flows/weighing", view(it, form, me, page));
        return switch (reversals.takeBack(it, reason, me.party())) {
            case Entered.Done done -> page.redirect(LINE + done.lines().getFirst(), "flows.correction.done");
            case Entered.Refused refused -> page.redirectWithCare(LINE + line, "flows.refused." + refused.why());
        };
    }

    private Weighing find(UUID line) {
        return reversals.any(line).orElseThrow(Problem::notFound);
    }

    private WeighingView view(Weighing it, Form form, Visitor me, Page page) {
        var site = gate.site(it.site(), me, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);
        var kind = it.kind();
        var name = kind == null
                ? page.t("flows.account.waste")
                : kinds.find(kind).map(ObjectKind::officialName).orElse("");
        boolean correctable = duties.may(me, site, Duty.CHECK)
                && reversals.find(it.id()).isPresent()
                && !reversals.takenBack(it.id());
        var corrected = it.corrects();
        return new WeighingView(
                LINE + it.id(),
                "/pesee/registre/" + site.owner(),
                form,
                (it.from() == MassFrom.UNKNOWN ? page.t("web.unknown") : Grams.kg(it.grams(), page)) + " · " + name,
                List.of(
                        page.t("flows.weighing.where", site.name(), page.date(it.day())),
                        page.t("flows.fate." + it.fate()) + " · "
                                + (it.channel() == null
                                        ? page.t("flows.out." + it.out())
                                        : page.t("flows.channel." + it.channel())),
                        page.t("flows.from." + it.from())
                                + (it.tare() == 0
                                        ? ""
                                        : " · " + page.t("flows.weighing.tare", Grams.kg(it.tare(), page))),
                        page.t("flows.weighing.by", people.name(it.by()).orElse(""), page.dateTime(it.at())),
                        it.reason()),
                corrected == null ? "" : LINE + corrected,
                reversals.takenBack(it.id()),
                correctable,
                correctable && stays(it) ? "/pesee/objets/" + site.owner() + "/nouveau?ligne=" + it.id() : "");
    }

    private static boolean stays(Weighing it) {
        return it.in() && (it.sent() == Weighing.Sent.SHOP || it.sent() == Weighing.Sent.WORKSHOP);
    }
}
