package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Right;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** Reads what a person says of a group, and fills the form with what is known. */
final class GroupForms {

    private GroupForms() {}

    static Form blank(Form form, GroupKind kind) {
        if (form.value("visible").isEmpty()) form.with("visible", Audience.HOUSE.name());
        if (form.all("droits").isEmpty() && kind == GroupKind.ROLE) form.withAll("droits", List.of());
        return form;
    }

    static Form of(Group group) {
        return Form.empty()
                .with("nom", group.name())
                .with("raison", group.purpose())
                .withAll("droits", group.rights().stream().map(Right::name).toList())
                .with("visible", group.audience().name())
                .withAll("ouvert", group.open() ? List.of("oui") : List.of())
                .with("version", group.version());
    }

    /** Empty if something is wrong; the form then says what. */
    static Optional<Group.Draft> read(Form form, GroupKind kind, Page page) {
        var name = form.line("nom", page);
        if (name.isBlank()) form.reject("nom", page.t("circles.group.name.missing"));
        if (name.length() > Group.LONGEST_NAME)
            form.reject("nom", page.t("circles.group.name.long", Group.LONGEST_NAME));
        if (form.value("raison").length() > Group.LONGEST_PURPOSE)
            form.reject("raison", page.t("circles.group.purpose.long", Group.LONGEST_PURPOSE));
        var audience = Arrays.stream(Audience.values())
                .filter(it -> it.name().equals(form.value("visible")))
                .findFirst();
        if (audience.isEmpty()) form.reject("visible", page.t("circles.group.seen.missing"));
        var rights = EnumSet.noneOf(Right.class);
        for (var it : Right.values()) if (form.has("droits", it.name())) rights.add(it);
        if (form.wrong() || audience.isEmpty()) return Optional.empty();
        boolean role = kind == GroupKind.ROLE;
        return Optional.of(new Group.Draft(
                name,
                form.value("raison"),
                role ? rights : EnumSet.noneOf(Right.class),
                audience.get(),
                !role && form.has("ouvert", "oui")));
    }

    static GroupFormView view(
            Form form,
            GroupKind kind,
            String action,
            String back,
            String title,
            String where,
            @Nullable PartyId house,
            Page page) {
        var rights = Arrays.stream(Right.values())
                .map(it -> new OptionView(
                        it.name(), page.t("circles.right." + it), page.t("circles.right." + it + ".help")))
                .toList();
        var audiences = OptionView.all(
                Audience.values(), it -> page.t("circles.group.seen." + it + (house == null ? ".community" : "")));
        return new GroupFormView(
                form,
                action,
                back,
                title,
                where,
                page.t("circles.group.kind." + kind + ".help"),
                kind == GroupKind.ROLE,
                rights,
                audiences,
                List.of(OptionView.of("oui", page.t("circles.group.open"))));
    }
}
