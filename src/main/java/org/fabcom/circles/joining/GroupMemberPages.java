package org.fabcom.circles.joining;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Refusal;
import org.fabcom.circles.Member;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.tree.GroupPage;
import org.fabcom.circles.tree.GroupProblems;
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

/** Adding members and taking them out, coming in through an open door, leaving, following. */
@Controller
record GroupMemberPages(Memberships memberships, GroupPage groupPage, Follows follows, People people) {

    /** Only people of the organisation are chosen by name; into a group of the community one is invited, and agrees. */
    @PostMapping("/groupes/{group}/membres")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID group, Form form, Visitor me, Page page) {
        var found = seen(group, me);
        if (found.organisation() == null) throw GroupProblems.of(Refusal.NOT_ENTITLED);
        var chosen = Ids.read(form.value("personne"));
        if (chosen.isEmpty()) {
            form.reject("personne", page.t("circles.group.add.missing"));
            return page.refuse("circles/group", groupPage.view(found, me, form, Address.of("/groupes/" + group), page));
        }
        var person = new PartyId(chosen.get());
        var refused = memberships.add(found.id(), person, me);
        var name = people.name(person).orElse("");
        if (refused.isEmpty()) return page.redirect(path(found), "circles.group.added", name, found.name());
        if (refused.get() != Refusal.ALREADY) throw GroupProblems.of(refused.get());
        return page.redirectWithCare(path(found), "circles.group.added.already", name, found.name());
    }

    @PostMapping("/groupes/{group}/membres/{person}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remove(UUID group, UUID person, Visitor me, Page page) {
        var found = seen(group, me);
        var refused = memberships.remove(found.id(), new PartyId(person), me);
        if (refused.isPresent()) throw GroupProblems.of(refused.get());
        var name = people.name(new PartyId(person)).orElse("");
        return found.organisation() == null
                ? page.redirect(path(found), "circles.group.removed", name, found.name())
                : page.redirectWithUndo(
                        path(found),
                        path(found) + "/membres?personne=" + person,
                        "circles.group.removed",
                        name,
                        found.name());
    }

    @PostMapping("/groupes/{group}/entrer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView join(UUID group, Visitor me, Page page) {
        var found = seen(group, me);
        var refused = memberships.join(found.id(), me);
        if (refused.isEmpty()) return page.redirect(path(found), "circles.group.joined", found.name());
        if (refused.get() != Refusal.ALREADY) throw GroupProblems.of(refused.get());
        return page.redirectWithCare(path(found), "circles.group.joined.already", found.name());
    }

    @PostMapping("/groupes/{group}/quitter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leave(UUID group, Visitor me, Page page) {
        var found = seen(group, me);
        var refused = memberships.remove(found.id(), me.party(), me);
        if (refused.isPresent() && refused.get() != Refusal.ALREADY) throw GroupProblems.of(refused.get());
        var through = memberships.in(found.id()).stream()
                .filter(it -> it.person().equals(me.party()))
                .flatMap(it -> it.through().stream())
                .map(Member.Via::name)
                .collect(Collectors.joining(", "));
        return through.isEmpty()
                ? page.redirect("/groupes", "circles.group.left", found.name())
                : page.redirectWithCare(path(found), "circles.group.left.still", found.name(), through);
    }

    @PostMapping("/groupes/{group}/suivre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView follow(UUID group, Visitor me, Page page) {
        var found = seen(group, me);
        follows.follow(me.party(), found.id());
        return page.redirectWithUndo(
                path(found), path(found) + "/ne-plus-suivre", "circles.group.followed", found.name());
    }

    @PostMapping("/groupes/{group}/ne-plus-suivre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView stop(UUID group, Visitor me, Page page) {
        var found = seen(group, me);
        follows.stop(me.party(), found.id());
        return page.redirect(path(found), "circles.group.unfollowed", found.name());
    }

    private Group seen(UUID group, Visitor me) {
        return groupPage.seen(group, me).orElseThrow(Problem::notFound);
    }

    private static String path(Group group) {
        return "/groupes/" + group.id();
    }
}
