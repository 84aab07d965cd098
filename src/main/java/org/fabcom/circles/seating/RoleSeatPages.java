package org.fabcom.circles.seating;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.circles.tree.GroupCandidates;
import org.fabcom.circles.tree.GroupPage;
import org.fabcom.circles.tree.GroupProblems;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving a role to somebody, with its first and last day. */
@Controller
record RoleSeatPages(
        RoleSeats seats,
        Authorisations authorisations,
        GroupPage groupPage,
        People people,
        GroupCandidates candidates,
        Clock clock) {

    @PostMapping("/groupes/{group}/places")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView give(UUID group, Form form, Visitor me, Page page) {
        var found = groupPage.seen(group, me).orElseThrow(Problem::notFound);
        if (!authorisations.may(me, Right.GROUP_MANAGEMENT, found)) throw GroupProblems.of(Refusal.NOT_ENTITLED);
        var today = Days.today(clock);
        var chosen = chosen(found, form, page);
        var from = date(form, "du", page);
        var until = date(form, "au", page);
        if (from.isPresent() && from.get().isBefore(today) && !seats.needsEnd(found))
            form.reject("du", page.t("circles.group.seat.past"));
        if (until.isPresent() && until.get().isBefore(from.orElse(today)))
            form.reject("au", page.t("circles.group.seat.order"));
        else if (until.isPresent() && until.get().isBefore(today)) form.reject("au", page.t("circles.group.seat.over"));
        if (form.wrong() || chosen.isEmpty()) return again(found, form, me, page);
        var person = chosen.get();
        var refused = seats.grant(found.id(), person, from.orElse(today), until.orElse(null), me);
        var name = people.name(person).orElse("");
        if (refused.isEmpty()) return page.redirect(path(found), "circles.group.seat.given", name, found.name());
        if (late(refused.get(), "au", form, page)) return again(found, form, me, page);
        if (refused.get() != Refusal.ALREADY) throw GroupProblems.of(refused.get());
        form.reject("personne", page.t("circles.group.seat.already", name));
        return again(found, form, me, page);
    }

    /** Of the list, or by their whole name where the list is long. */
    private Optional<PartyId> chosen(Group role, Form form, Page page) {
        var listed = Ids.read(form.value("personne")).map(PartyId::new);
        var name = form.line("nom", page);
        if (listed.isPresent()) return listed;
        if (name.isEmpty()) {
            form.reject("personne", page.t("circles.group.add.missing"));
            return Optional.empty();
        }
        var named = candidates.named(role, name);
        if (named.size() == 1) return Optional.of(named.keySet().iterator().next());
        form.reject(
                "nom",
                named.isEmpty()
                        ? page.t("circles.group.person.unknown", name)
                        : page.t("circles.group.person.several", name, String.join(", ", named.values())));
        return Optional.empty();
    }

    private static boolean late(Refusal why, String field, Form form, Page page) {
        if (why == Refusal.ENDLESS) form.reject(field, page.t("circles.group.seat.endless"));
        if (why == Refusal.TOO_FAR) form.reject(field, page.t("circles.group.seat.far", RoleSeats.MOST_YEARS));
        return form.wrong();
    }

    /** Somebody holds it without end where it is held for a time. */
    @PostMapping("/groupes/{group}/places/{seat}/fin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView limit(UUID group, UUID seat, Form form, Visitor me, Page page) {
        var found = groupPage.seen(group, me).orElseThrow(Problem::notFound);
        var held = seats.find(seat).filter(it -> it.role().equals(found.id())).orElseThrow(Problem::notFound);
        var until = date(form, "fin", page);
        if (until.isEmpty()) form.reject("fin", page.t("circles.group.seat.endless"));
        else if (until.get().isBefore(Days.today(clock))) form.reject("fin", page.t("circles.group.seat.order"));
        if (form.wrong() || until.isEmpty()) return again(found, form, me, page);
        var refused = seats.limit(seat, until.get(), me);
        if (refused.isEmpty()) return page.redirect(path(found), "circles.group.seat.given", held.name(), found.name());
        if (late(refused.get(), "fin", form, page)) return again(found, form, me, page);
        throw GroupProblems.of(refused.get());
    }

    private ModelAndView again(Group group, Form form, Visitor me, Page page) {
        return page.refuse("circles/group", groupPage.view(group, me, form, Address.of(path(group)), page));
    }

    private static Optional<LocalDate> date(Form form, String field, Page page) {
        if (form.value(field).isEmpty()) return Optional.empty();
        var day = Days.typed(form.value(field));
        if (day == null) form.reject(field, page.t("circles.group.seat.date"));
        return Optional.ofNullable(day);
    }

    private static String path(Group group) {
        return "/groupes/" + group.id();
    }

    /** The page of somebody's mandate. */
    static String path(RoleSeat it) {
        return "/groupes/" + it.role() + "/places/" + it.id();
    }
}
