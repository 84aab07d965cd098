package org.fabcom.circles.seating;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.circles.tree.GroupCandidates;
import org.fabcom.circles.tree.GroupPage;
import org.fabcom.circles.tree.GroupProblems;
import org.fabcom.circles.tree.GroupWords;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of somebody's mandate: what they hand over, and how it is ended and taken up by whoever follows. */
@Controller
record SeatEndingPages(
        RoleSeats seats,
        Groups groups,
        Authorisations authorisations,
        GroupPage groupPage,
        GroupCandidates candidates,
        Handovers handovers,
        SeatLetters letters,
        People people,
        TransactionTemplate transaction,
        Clock clock) {

    private static final String ONE = "/groupes/{group}/places/{seat}";
    private static final String TEMPLATE = "circles/seat";
    private static final int MOST_BEFORE = 5;

    /** For whoever holds it or held it, whoever holds it too, and whoever gives it. */
    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID group, UUID seat, Visitor me, Page page) {
        var role = groups.find(new GroupId(group)).orElseThrow(Problem::notFound);
        var it = read(role, seat, me);
        return page.show(TEMPLATE, view(role, it, written(Form.empty(), seat), me, page));
    }

    @PostMapping(ONE + "/passation")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView hand(UUID group, UUID seat, Form form, Visitor me, Page page) {
        var role = groups.find(new GroupId(group)).orElseThrow(Problem::notFound);
        var it = read(role, seat, me);
        if (!writes(role, it, me)) throw Problem.forbidden();
        var words = form.value("paroles").strip();
        if (words.isEmpty()) form.reject("paroles", page.t("circles.seat.words.missing"));
        if (words.length() > Handovers.LONGEST) form.reject("paroles", page.t("circles.seat.words.long"));
        if (form.wrong()) return page.refuse(TEMPLATE, view(role, it, form, me, page));
        int version = form.value("version").matches("[0-9]{1,6}") ? Integer.parseInt(form.value("version")) : 0;
        return switch (handovers.write(it, words, version, me.party(), manages(role, me))) {
            case DONE -> page.redirect(RoleSeatPages.path(it), "circles.seat.words.kept");
            case CHANGED -> throw Problem.conflict();
            case TOO_LATE -> throw Problem.forbidden();
        };
    }

    @PostMapping(ONE + "/terminer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView end(UUID group, UUID seat, Form form, Visitor me, Page page) {
        var role = groups.find(new GroupId(group)).orElseThrow(Problem::notFound);
        boolean seen = groupPage.seen(group, me).isPresent();
        var it = find(role, seat).filter(one -> seen || concerns(role, one, me)).orElseThrow(Problem::notFound);
        if (!me.party().equals(it.person()) && !manages(role, me)) throw GroupProblems.of(Group.Refusal.NOT_ENTITLED);
        var heir = Ids.read(form.value("suite")).map(PartyId::new).orElse(null);
        if (heir == null && !form.value("suite").isEmpty()) form.reject("suite", page.t("circles.group.add.missing"));
        var until = form.value("au").isEmpty() ? null : Days.typed(form.value("au"));
        if (until == null && !form.value("au").isEmpty()) form.reject("au", page.t("circles.group.seat.date"));
        if (heir != null && until == null && seats.needsEnd(role))
            form.reject("au", page.t("circles.group.seat.endless"));
        if (form.wrong()) return page.refuse(TEMPLATE, view(role, it, written(form, seat), me, page));
        var refused = Objects.requireNonNull(transaction.execute(status -> {
            var why = handOver(role, it, heir, until, me);
            if (why.isPresent()) status.setRollbackOnly();
            return why;
        }));
        if (refused.isPresent()) return refused(refused.get(), role, it, form, me, page);
        var back = seen ? "/groupes/" + group : RoleSeatPages.path(it);
        return page.redirect(back, "circles.group.seat.ended", it.name(), role.name());
    }

    /** Ends it, gives it to whoever follows, and tells both; empty when done. */
    private Optional<Group.Refusal> handOver(
            Group role, RoleSeat it, @Nullable PartyId heir, @Nullable LocalDate until, Visitor me) {
        var refused = seats.end(it.id(), me);
        if (refused.isPresent()) return refused;
        letters.ended(it, role, me);
        if (heir == null) return refused;
        var given = seats.grant(role.id(), heir, Days.today(clock), until, me);
        if (given.isEmpty()) letters.follows(heir, it, role, until, me);
        return given;
    }

    private ModelAndView refused(Group.Refusal why, Group role, RoleSeat it, Form form, Visitor me, Page page) {
        switch (why) {
            case TOO_FAR -> form.reject("au", page.t("circles.group.seat.far", RoleSeats.MOST_YEARS));
            case DATES -> form.reject("au", page.t("circles.group.seat.over"));
            case ENDLESS -> form.reject("au", page.t("circles.group.seat.endless"));
            default -> throw GroupProblems.of(why);
        }
        return page.refuse(TEMPLATE, view(role, it, written(form, it.id()), me, page));
    }

    /** What is handed over stands in the form beside the one that ends it. */
    private Form written(Form form, UUID seat) {
        var handover = handovers.of(seat);
        return form.with("paroles", handover.map(Handovers.Handover::words).orElse(""))
                .with("version", handover.map(Handovers.Handover::version).orElse(0));
    }

    /** The mandate, for those whom it concerns. */
    RoleSeat read(UUID group, UUID seat, Visitor me) {
        return read(groups.find(new GroupId(group)).orElseThrow(Problem::notFound), seat, me);
    }

    private RoleSeat read(Group role, UUID seat, Visitor me) {
        return find(role, seat).filter(it -> concerns(role, it, me)).orElseThrow(Problem::notFound);
    }

    private Optional<RoleSeat> find(Group role, UUID seat) {
        return seats.find(seat).filter(one -> one.role().equals(role.id()));
    }

    private boolean concerns(Group role, RoleSeat it, Visitor me) {
        boolean holds = seats.holding(List.of(role.id())).getOrDefault(role.id(), List.of()).stream()
                .anyMatch(one -> one.person().equals(me.party()));
        return holds || it.person().equals(me.party()) || manages(role, me);
    }

    private boolean manages(Group role, Visitor me) {
        return authorisations.may(me, Right.GROUP_MANAGEMENT, role);
    }

    private boolean writes(Group role, RoleSeat it, Visitor me) {
        return manages(role, me) || it.person().equals(me.party()) && it.handsOver(Days.today(clock));
    }

    private RoleSeatView view(Group role, RoleSeat it, Form form, Visitor me, Page page) {
        boolean manages = manages(role, me);
        boolean over = it.over(Days.today(clock));
        boolean mine = it.person().equals(me.party());
        var handover = handovers.of(it.id());
        return new RoleSeatView(
                new LinkView("/groupes/" + role.id(), role.name()),
                RoleSeatPages.path(it),
                page.t("circles.seat.title", it.name(), role.name()),
                it.name(),
                GroupWords.term(it, page),
                it.grantedBy(),
                over,
                handover.map(Handovers.Handover::words).orElse(""),
                handover.map(one -> page.t("circles.seat.written", one.by(), page.shortDate(one.at())))
                        .orElse(""),
                handovers.before(it, MOST_BEFORE).stream()
                        .map(one -> new RoleSeatView.LeftView(
                                page.t("circles.seat.before", one.from()),
                                one.handover().words(),
                                page.t(
                                        "circles.seat.written",
                                        one.handover().by(),
                                        page.shortDate(one.handover().at()))))
                        .toList(),
                writes(role, it, me),
                !over && (mine || manages),
                mine,
                manages && !over && !role.closed()
                        ? candidates.heirs(role, groups.path(role.id()), seats.of(role.id()))
                        : List.of(),
                seats.needsEnd(role),
                form);
    }
}
