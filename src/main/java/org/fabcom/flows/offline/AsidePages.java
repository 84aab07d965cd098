package org.fabcom.flows.offline;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Entered;
import org.fabcom.flows.Intakes;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.Site;
import org.fabcom.flows.desk.DeskForm;
import org.fabcom.flows.offline.Asides.Aside;
import org.fabcom.flows.offline.Asides.End;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What was weighed without network and did not enter the journal: whoever checks enters it corrected, or drops it with a reason. */
@Controller
record AsidePages(
        Gate gate, Asides asides, Intakes intakes, Kinds kinds, TransactionTemplate transaction, Clock clock) {

    private static final String PATH = "/pesee/mises-de-cote/{organisation}";
    private static final String ONE = PATH + "/{device}/{number}";
    private static final int LONGEST = 300;

    private static final Listing<Aside> ASIDE = Listing.<Aside>of("mises-de-cote", "flows.aside.")
            .time("at", Aside::at)
            .text("site", Aside::siteName)
            .text("what", Aside::what)
            .text("mass", Aside::mass)
            .words("why", (it, page) -> page.t("flows.refused." + it.why()))
            .text("by", Aside::by)
            .choice("end", End.class, Aside::end, "flows.aside.end.")
            .facets(List.of(Asides.END))
            .at(Aside::url)
            .as();

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Address address, Visitor me, Page page) {
        return page.show("web/table", ASIDE.table(address, page, asides.asked(address, sites(organisation, me))));
    }

    private List<UUID> sites(UUID organisation, Visitor me) {
        return gate.sites(organisation, me, Duty.CHECK, Duty.AUDITOR).stream()
                .map(Site::id)
                .toList();
    }

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView one(UUID organisation, UUID device, int number, Visitor me, Page page) {
        return page.show("flows/aside", view(find(organisation, device, number, me), Form.empty(), me, page));
    }

    private Aside find(UUID organisation, UUID device, int number, Visitor me) {
        return asides.find(device, number, sites(organisation, me)).orElseThrow(Problem::notFound);
    }

    /** Entered by whoever checks, as of the day that they say; all else stands as the device kept it. */
    @PostMapping(ONE + "/reprise")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(UUID organisation, UUID device, int number, Form form, Visitor me, Page page) {
        var aside = find(organisation, device, number, me);
        var site = gate.site(aside.site(), me, Duty.CHECK);
        if (aside.end() != End.OPEN) throw Problem.conflict();
        var said = said(aside, form);
        var arrival = DeskForm.read(said, site, Days.today(clock), null, me.party(), page);
        said.errors().forEach(it -> form.reject(it.field(), it.text()));
        var line = arrival.flatMap(it -> entered(aside, it, form, me, page));
        if (line.isEmpty()) return page.refuse("flows/aside", view(aside, form, me, page));
        return page.redirect("/pesee/pesees/" + line.get(), "flows.aside.taken");
    }

    private static Form said(Aside aside, Form form) {
        var said = Form.empty();
        JsonMapper.shared()
                .readTree(aside.fields())
                .properties()
                .forEach(it -> said.with(it.getKey(), it.getValue().asString("")));
        said.with(DeskForm.MOVEMENT, "")
                .with(DeskForm.KEY, "cote-" + aside.device() + "-" + aside.number())
                .with(DeskForm.DEFERRED, "oui");
        for (var it : List.of(DeskForm.KIND, DeskForm.MASS, DeskForm.DAY)) said.with(it, form.value(it));
        return said;
    }

    /** The line and the end of what was put aside, both or neither. Empty if the journal refuses it again: the form says why. */
    private Optional<UUID> entered(Aside aside, Intakes.Arrival arrival, Form form, Visitor me, Page page) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> switch (intakes.record(arrival)) {
                case Entered.Refused refused -> {
                    form.reject(DeskForm.MASS, page.t("flows.refused." + refused.why()));
                    yield Optional.empty();
                }
                case Entered.Done done -> {
                    var line = done.lines().getFirst();
                    asides.end(aside, End.TAKEN, line, "", me.party());
                    yield Optional.of(line);
                }
            }));
        } catch (DuplicateKeyException faster) {
            throw Problem.conflict();
        }
    }

    @PostMapping(ONE + "/abandon")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView drop(UUID organisation, UUID device, int number, Form form, Visitor me, Page page) {
        var aside = find(organisation, device, number, me);
        gate.site(aside.site(), me, Duty.CHECK);
        var reason = form.line("raison", page);
        if (reason.isBlank()) form.reject("raison", page.t("flows.correction.reason.missing"));
        if (reason.length() > LONGEST) form.reject("raison", page.t("web.field.long", LONGEST));
        if (aside.end() != End.OPEN) throw Problem.conflict();
        if (form.wrong()) return page.refuse("flows/aside", view(aside, form, me, page));
        try {
            asides.end(aside, End.DROPPED, null, reason, me.party());
        } catch (DuplicateKeyException faster) {
            throw Problem.conflict();
        }
        return page.redirect("/pesee/mises-de-cote/" + organisation, "flows.aside.dropped");
    }

    private AsideView view(Aside it, Form form, Visitor me, Page page) {
        var fields = JsonMapper.shared().readTree(it.fields());
        var weighed = weighed(it.weighed());
        for (var name : List.of(DeskForm.KIND, DeskForm.MASS))
            if (form.value(name).isEmpty()) form.with(name, fields.path(name).asString(""));
        if (form.value(DeskForm.DAY).isEmpty())
            form.with(DeskForm.DAY, weighed == null ? Days.today(clock) : LocalDate.ofInstant(weighed, Days.ZONE));
        boolean checks = it.end() == End.OPEN && checks(it, me);
        return new AsideView(
                "/pesee/mises-de-cote/" + it.owner(),
                it.url(),
                page.t("flows.refused." + it.why()),
                List.of(
                        page.t("flows.aside.fact.site", it.siteName()),
                        page.t("flows.aside.fact.by", it.by()),
                        page.t("flows.aside.fact.device", it.device().toString().substring(0, 8), it.number()),
                        page.t(
                                "flows.aside.fact.weighed",
                                weighed == null ? page.t("web.unknown") : page.dateTime(weighed)),
                        page.t("flows.aside.fact.at", page.dateTime(it.at())),
                        page.t("flows.aside.fact.what", it.what().isEmpty() ? page.t("web.unknown") : it.what()),
                        page.t("flows.aside.fact.mass", it.mass().isEmpty() ? page.t("web.unknown") : it.mass())),
                page.t("flows.aside.end." + it.end()),
                it.reason(),
                it.line() == null ? "" : "/pesee/pesees/" + it.line(),
                checks,
                OptionView.all(kinds.of(new PartyId(it.owner())), kind -> kind.id(), kind -> kind.officialName()),
                form);
    }

    private boolean checks(Aside it, Visitor me) {
        return gate.sites(it.owner(), me, Duty.CHECK, Duty.AUDITOR).stream()
                .anyMatch(site -> site.id().equals(it.site()) && gate.may(site, me, Duty.CHECK));
    }

    private static @Nullable Instant weighed(@Nullable String said) {
        try {
            return said == null ? null : Instant.parse(said);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
