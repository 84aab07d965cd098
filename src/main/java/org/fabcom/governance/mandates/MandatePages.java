package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.RoleSeats;
import org.fabcom.circles.Sights;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.bodies.BodyPeople;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The mandates of a body: read by its people, given by whoever manages it, from a decision or without. */
@Controller
record MandatePages(
        BodyDoor door,
        Bodies bodies,
        Mandates mandates,
        MandateGiving giving,
        BodyPeople people,
        Decisions decisions,
        Elections elections,
        Sights sights,
        Clock clock) {

    private static final String PATH = "/agora/{body}/mandats";
    private static final String FORM = "governance/mandateform";
    private static final int SOON = 60;
    private static final int MOST_DECISIONS = 50;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID body, Visitor me, Page page) {
        var of = door.enter(body, me);
        boolean manages = bodies.mayManage(me, of);
        var seen = sights.of(me);
        var today = Days.today(clock);
        var rows = rows(mandates.in(of, today), of, manages, seen, me, page);
        var former = rows(mandates.former(of, today), of, manages, seen, me, page);
        var give = manages ? new LinkView(MandateSection.url(of) + "/donner", page.t("governance.mandate.give")) : null;
        return page.show(
                "governance/mandates",
                new MandateListView(
                        new LinkView(of.url(), of.name()),
                        asked(
                                elections.asking(me.party()).stream()
                                        .filter(it -> it.body().equals(of.id()))
                                        .toList(),
                                of,
                                page),
                        rows,
                        former,
                        give));
    }

    /** What the reader was elected to and did not answer yet. */
    private static List<MandateListView.AskedView> asked(List<Election> all, Body of, Page page) {
        return all.stream()
                .map(it -> new MandateListView.AskedView(
                        page.t(
                                "governance.mandate.election.you",
                                it.role(),
                                it.asked().months()),
                        page.t("governance.mandate.election.you." + it.state()),
                        MandateSection.url(of) + "/elections/" + it.id()))
                .toList();
    }

    private List<MandateListView.RowView> rows(
            List<Mandate> all, Body of, boolean manages, Set<GroupId> seen, Visitor me, Page page) {
        return all.stream().map(it -> row(of, it, manages, seen, me, page)).toList();
    }

    private MandateListView.RowView row(
            Body of, Mandate it, boolean manages, Set<GroupId> seen, Visitor me, Page page) {
        var until = it.until();
        var role = "/groupes/" + it.role();
        boolean own = manages || it.person().equals(me.party());
        return new MandateListView.RowView(
                page.t("governance.mandate.line", it.roleName(), it.name()),
                seen.contains(new GroupId(it.role())) ? role : "",
                it.circle(),
                term(it, page),
                until == null || until.isBefore(Days.today(clock).plusDays(SOON)),
                it.decision().isEmpty()
                        ? null
                        : new LinkView(
                                of.url() + "/decisions/" + it.decision(),
                                page.t("governance.mandate.decision", it.decision())),
                own ? role + "/places/" + it.id() : "");
    }

    /** From when until when it is held, or that it never was. */
    private static String term(Mandate it, Page page) {
        var until = it.until();
        if (it.declined() && until != null) return page.t("governance.mandate.declined", page.shortDate(until));
        var term = until == null
                ? page.t("governance.mandate.since", page.shortDate(it.from()))
                : page.days(it.from(), until);
        return it.asked() ? page.t("governance.mandate.asked", term) : term;
    }

    @GetMapping(PATH + "/donner")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID body, Form asked, Visitor me, Page page) {
        var of = door.manage(body, me);
        var decision = decision(of, asked);
        var from = decision == null ? Days.today(clock) : decision.effect();
        var form = Form.empty().with("du", from).with("decision", asked.value("decision"));
        if (decision != null) form = BodyPeople.named(people.around(of), decision.text(), form);
        return page.show(FORM, view(of, decision, form, page));
    }

    @PostMapping(PATH + "/donner")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView give(UUID body, Form form, Visitor me, Page page) {
        var of = door.manage(body, me);
        var decision = decision(of, form);
        var role = Ids.read(form.value("role"))
                .map(GroupId::new)
                .filter(it ->
                        mandates.roles(of).stream().anyMatch(one -> one.id().equals(it)))
                .orElse(null);
        var name = form.line("nouveau", page);
        if (role == null && name.isEmpty()) form.reject("role", page.t("governance.mandate.role.missing"));
        if (role != null && !name.isEmpty()) form.reject("nouveau", page.t("governance.mandate.role.both"));
        if (name.length() > Group.LONGEST_NAME) form.reject("nouveau", page.t("web.line.wrong"));
        var known = new LinkedHashMap<>(people.around(of));
        known.putAll(people.former(of));
        var chosen = BodyPeople.chosen(known, form, page);
        var from = form.day("du", page.t("web.field.day"));
        var until = form.day("au", page.t("governance.mandate.until.missing"));
        if (form.wrong() || from == null || until == null) return page.refuse(FORM, view(of, decision, form, page));
        var asked = new MandateGiving.Asked(role, name, chosen, from, until);
        var given = giving.give(of, asked, decision, me);
        var refused = given.refused();
        if (refused != null) return refused(refused, of, decision, form, page);
        if (given.many() == 0) return page.redirectWithCare(MandateSection.url(of), "governance.mandate.held");
        return page.redirect(
                MandateSection.url(of),
                until.isBefore(Days.today(clock)) ? "governance.mandate.entered" : "governance.mandate.given",
                given.many());
    }

    private ModelAndView refused(Refusal why, Body of, @Nullable Decision decision, Form form, Page page) {
        switch (why) {
            case TOO_FAR -> form.reject("au", page.t("governance.mandate.far", RoleSeats.MOST_YEARS));
            case DATES -> form.reject("au", page.t("governance.mandate.over"));
            case NAME_TAKEN -> form.reject("nouveau", page.t("governance.mandate.role.taken"));
            case NOT_OF_THE_HOUSE -> form.reject("personne", page.t("governance.mandate.stranger"));
            default -> throw Problem.conflict();
        }
        return page.refuse(FORM, view(of, decision, form, page));
    }

    /** By its reference; null where none is named. */
    private @Nullable Decision decision(Body of, Form form) {
        var reference = form.value("decision");
        if (reference.isEmpty()) return null;
        if (!reference.matches("[0-9]{4}-[0-9]{1,6}")) throw Problem.notFound();
        var parts = reference.split("-");
        return decisions
                .find(of.id(), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                .orElseThrow(Problem::notFound);
    }

    private MandateFormView view(Body of, @Nullable Decision it, Form form, Page page) {
        var roles = mandates.roles(of).stream()
                .map(role -> new OptionView(role.id().toString(), named(role, page), ""))
                .toList();
        return new MandateFormView(
                new LinkView(MandateSection.url(of), page.t("governance.mandate.title")),
                MandateSection.url(of) + "/donner",
                it == null ? null : new LinkView(it.url(), page.t("agora.decision.named", it.reference(), it.title())),
                it == null ? standing(of, page) : List.of(),
                roles,
                BodyPeople.options(people.around(of)),
                BodyPeople.options(people.former(of)),
                form);
    }

    /** Decisions that hold, the newest first: one of them may have given the mandate. */
    private List<OptionView> standing(Body of, Page page) {
        var today = Days.today(clock);
        return decisions.newest(of.id(), MOST_DECISIONS).stream()
                .filter(it ->
                        it.state(today) != Decision.State.REPEALED && it.state(today) != Decision.State.SUPERSEDED)
                .map(it -> OptionView.of(it.reference(), page.t("agora.decision.named", it.reference(), it.title())))
                .toList();
    }

    private static String named(Mandates.Role role, Page page) {
        return role.circle().isEmpty() ? role.name() : page.t("governance.mandate.role.of", role.name(), role.circle());
    }
}
