package org.fabcom.people.roles;

import module java.base;
import org.fabcom.people.RoleHolder;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Who holds which role, role by role, and the form that gives one. */
public record RolesView(Form form, List<Group> groups, List<OptionView> roles) {

    /** A role with what it may do, and who holds it. */
    public record Group(String role, String label, String help, List<Line> holders) {}

    /** Somebody who holds it; {@code duties}: what would stay behind without it, empty if nothing. */
    public record Line(RoleHolder it, String duties) {}
}
