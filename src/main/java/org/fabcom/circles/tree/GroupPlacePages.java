package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Outcome;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moving a group, closing it, opening it again, and making it a party. */
@Controller
record GroupPlacePages(
        Groups groups, GroupPage groupPage, Forest forest, Authorisations authorisations, People people) {

    /** Straight into the house, in the form. */
    private static final String TOP = "haut";

    @GetMapping("/groupes/{group}/deplacer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID group, Visitor me, Page page) {
        return page.show("circles/groupmove", view(seen(group, me), Form.empty(), me, page));
    }

    @PostMapping("/groupes/{group}/deplacer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView move(UUID group, Form form, Visitor me, Page page) {
        var found = seen(group, me);
        var wanted = form.value("vers");
        if (wanted.isEmpty()) {
            var view = view(found, form, me, page);
            form.reject("vers", page.t("circles.group.move.missing"));
            return page.refuse("circles/groupmove", view);
        }
        var to = wanted.equals(TOP)
                ? null
                : seen(Ids.read(wanted).orElseThrow(Problem::badRequest), me).id();
        var before = found.parent();
        return switch (groups.move(found.id(), to, me)) {
            case Outcome.Done done ->
                page.redirectWithUndo(
                        GroupPages.path(found.id()),
                        GroupPages.path(found.id()) + "/deplacer?vers=" + (before == null ? TOP : before),
                        "circles.group.moved",
                        found.name(),
                        where(to, found, page));
            case Outcome.Refused refused
            when refused.why() == Group.Refusal.NAME_TAKEN -> {
                var view = view(found, form, me, page);
                form.reject("vers", page.t("circles.group.name.taken.there", found.name()));
                yield page.refuse("circles/groupmove", view);
            }
            case Outcome.Refused refused -> throw GroupProblems.of(refused.why());
        };
    }

    @PostMapping("/groupes/{group}/fermer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView close(UUID group, Visitor me, Page page) {
        var found = seen(group, me);
        return switch (groups.close(found.id(), me)) {
            case Outcome.Done done ->
                page.redirectWithUndo(
                        GroupPages.path(found.id()),
                        GroupPages.path(found.id()) + "/rouvrir",
                        "circles.group.closed.done",
                        found.name());
            case Outcome.Refused refused -> throw GroupProblems.of(refused.why());
        };
    }

    @PostMapping("/groupes/{group}/rouvrir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView reopen(UUID group, Visitor me, Page page) {
        var found = seen(group, me);
        return switch (groups.reopen(found.id(), me)) {
            case Outcome.Done done ->
                page.redirect(GroupPages.path(found.id()), "circles.group.reopened", found.name());
            case Outcome.Refused refused -> throw GroupProblems.of(refused.why());
        };
    }

    @PostMapping("/groupes/{group}/compte")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView party(UUID group, Visitor me, Page page) {
        var found = seen(group, me);
        return switch (groups.becomeParty(found.id(), me)) {
            case Outcome.Done done ->
                page.redirect(GroupPages.path(found.id()), "circles.group.party.done", found.name());
            case Outcome.Refused refused -> throw GroupProblems.of(refused.why());
        };
    }

    private Group seen(UUID group, Visitor me) {
        return groupPage.seen(group, me).orElseThrow(Problem::notFound);
    }

    private GroupMoveView view(Group group, Form form, Visitor me, Page page) {
        var from = group.parent() == null ? null : groups.find(group.parent()).orElse(null);
        if (!authorisations.may(me, Right.GROUP_MANAGEMENT, group.organisation(), from))
            throw GroupProblems.of(Group.Refusal.NOT_ENTITLED);
        var inside = groups.within(List.of(group.id()));
        var places = new ArrayList<OptionView>();
        if (from != null && authorisations.may(me, Right.GROUP_MANAGEMENT, group.organisation(), null))
            places.add(OptionView.of(TOP, where(null, group, page)));
        for (var it : forest.seenBy(me, page).lines()) {
            var to = it.group();
            if (to.kind() != GroupKind.CIRCLE || to.closed() || inside.contains(to.id())) continue;
            if (to.id().equals(group.parent())) continue;
            if (!Objects.equals(to.organisation(), group.organisation())) continue;
            if (!authorisations.may(me, Right.GROUP_MANAGEMENT, to)) continue;
            places.add(OptionView.of(
                    to.id().toString(), it.path().isEmpty() ? to.name() : it.place() + " › " + to.name()));
        }
        return new GroupMoveView(
                form,
                GroupPages.path(group.id()),
                group.name(),
                where(group.parent(), group, page),
                inside.size() - 1,
                places);
    }

    private String where(@Nullable GroupId circle, Group group, Page page) {
        if (circle != null) return groups.find(circle).map(Group::name).orElse("");
        var house = group.organisation();
        return page.t(
                "circles.group.top.of",
                house == null ? page.site().name() : people.name(house).orElse(""));
    }
}
