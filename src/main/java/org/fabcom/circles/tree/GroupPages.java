package org.fabcom.circles.tree;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.Group.Outcome;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a group, writing one down and changing what is said of it. */
@Controller
record GroupPages(Groups groups, GroupPage groupPage, Authorisations authorisations, People people) {

    /** Straight into the community, in addresses. */
    static final String COMMUNITY = "fabrique";

    @GetMapping("/groupes/{group}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID group, HttpServletRequest request, Visitor me, Page page) {
        var found = groupPage.seen(group, me).orElseThrow(Problem::notFound);
        return page.show("circles/group", groupPage.view(found, me, Form.empty(), Address.of(request), page));
    }

    /** Where a new group goes: into a circle, or straight into a house. */
    private record Place(
            @Nullable PartyId organisation, @Nullable Group circle) {}

    @GetMapping("/groupes/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(Form form, Visitor me, Page page) {
        var place = place(form, me);
        if (form.value("genre").isEmpty()) form.with("genre", GroupKind.CIRCLE.name());
        return page.show("circles/groupform", fresh(GroupForms.blank(form, kind(form)), place, page));
    }

    @PostMapping("/groupes/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView create(Form form, Visitor me, Page page) {
        return create(new GroupId(Ids.next()), form, me, page);
    }

    /** The same for whoever says its number beforehand. */
    ModelAndView create(GroupId id, Form form, Visitor me, Page page) {
        var place = place(form, me);
        var kind = kind(form);
        var draft = GroupForms.read(form, kind, page);
        if (draft.isEmpty()) return page.refuse("circles/groupform", fresh(form, place, page));
        var circle = place.circle();
        return switch (groups.create(
                id, kind, draft.get(), place.organisation(), circle == null ? null : circle.id(), me)) {
            case Outcome.Done done ->
                page.redirect(
                        path(done.group().id()),
                        "circles.group.created",
                        done.group().name());
            case Outcome.Refused refused -> again(refused.why(), form, fresh(form, place, page), page);
        };
    }

    @GetMapping("/groupes/{group}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID group, Visitor me, Page page) {
        var found = managed(group, me);
        return page.show("circles/groupform", existing(GroupForms.of(found), found, page));
    }

    @PostMapping("/groupes/{group}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID group, Form form, Visitor me, Page page) {
        var found = managed(group, me);
        var draft = GroupForms.read(form, found.kind(), page);
        if (draft.isEmpty()) return page.refuse("circles/groupform", existing(form, found, page));
        var version = form.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        return switch (groups.change(found.id(), draft.get(), version, me)) {
            case Outcome.Done done ->
                page.redirect(
                        path(found.id()), "circles.group.changed", done.group().name());
            case Outcome.Refused refused -> again(refused.why(), form, existing(form, found, page), page);
        };
    }

    private static ModelAndView again(Group.Refusal why, Form form, GroupFormView view, Page page) {
        if (why != Group.Refusal.NAME_TAKEN) throw GroupProblems.of(why);
        form.reject("nom", page.t("circles.group.name.taken"));
        return page.refuse("circles/groupform", view);
    }

    /** The group, for whoever may change it. */
    Group managed(UUID id, Visitor me) {
        var found = groupPage.seen(id, me).orElseThrow(Problem::notFound);
        if (!authorisations.may(me, Right.GROUP_MANAGEMENT, found)) throw GroupProblems.of(Group.Refusal.NOT_ENTITLED);
        return found;
    }

    /** Refused before the form is shown, so that nobody fills it in for nothing. */
    private Place place(Form form, Visitor me) {
        var circle = id(form, "dans").map(it -> groupPage.seen(it, me).orElseThrow(Problem::notFound));
        var organisation = circle.map(Group::organisation)
                .or(() -> circle.isPresent()
                        ? Optional.empty()
                        : id(form, "structure").map(PartyId::new));
        // a form that names no place has lost its address: it is not the community's by default
        if (circle.isEmpty() && organisation.isEmpty() && !form.value("maison").equals(COMMUNITY))
            throw Problem.badRequest();
        if (!authorisations.may(me, Right.GROUP_MANAGEMENT, organisation.orElse(null), circle.orElse(null)))
            throw GroupProblems.of(Group.Refusal.NOT_ENTITLED);
        return new Place(organisation.orElse(null), circle.orElse(null));
    }

    private static Optional<UUID> id(Form form, String field) {
        if (form.value(field).isEmpty()) return Optional.empty();
        return Optional.of(Ids.read(form.value(field)).orElseThrow(Problem::badRequest));
    }

    private static GroupKind kind(Form form) {
        return Arrays.stream(GroupKind.values())
                .filter(it -> it.name().equals(form.value("genre")))
                .findFirst()
                .orElseThrow(Problem::badRequest);
    }

    private GroupFormView fresh(Form form, Place place, Page page) {
        var circle = place.circle();
        var house = place.organisation();
        var where = circle != null
                ? circle.name()
                : house == null
                        ? page.t("circles.group.community", page.site().name())
                        : people.name(house).orElse("");
        return GroupForms.view(
                form,
                kind(form),
                "/groupes/nouveau",
                circle != null ? path(circle.id()) : "/groupes",
                page.t("circles.group.new." + kind(form)),
                where,
                house,
                page);
    }

    private static GroupFormView existing(Form form, Group group, Page page) {
        return GroupForms.view(
                form,
                group.kind(),
                path(group.id()) + "/modifier",
                path(group.id()),
                page.t("circles.group.edit.title", group.name()),
                "",
                group.organisation(),
                page);
    }

    static String path(GroupId group) {
        return "/groupes/" + group;
    }
}
