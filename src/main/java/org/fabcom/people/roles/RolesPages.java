package org.fabcom.people.roles;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.RightsOutcome;
import org.fabcom.people.guard.GuardLetters;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Roles for the whole instance: given by address, taken away, taken back. */
@Controller
record RolesPages(Rights rights, People people, List<RoleDuties> duties, GuardLetters letters) {

    private static final String PATH = "/administration/roles";

    @GetMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(Page page) {
        return page.show("people/roles", view(Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView give(Form form, Visitor me, Page page) {
        var person = Email.read(form.value("courriel")).flatMap(people::byEmail);
        if (person.isEmpty()) form.reject("courriel", page.t("people.roles.unknown"));
        if (Arrays.stream(InstanceRole.values()).noneMatch(it -> it.name().equals(form.value("role"))))
            form.reject("role", page.t("people.roles.choose"));
        if (form.wrong() || person.isEmpty()) return page.refuse("people/roles", view(form, page));
        var role = InstanceRole.valueOf(form.value("role"));
        var label = page.t("people.role." + role);
        return switch (rights.grantAsAdministrator(person.get().id(), role, me.party())) {
            case DONE -> {
                letters.role(person.get().id(), role);
                yield page.redirect(PATH, "people.roles.given", person.get().name(), label);
            }
            case NO_LONGER -> throw Problem.forbidden();
            case ALREADY, LAST_ONE ->
                page.redirectWithCare(PATH, "people.roles.already", person.get().name(), label);
        };
    }

    @PostMapping(PATH + "/{person}/{role}/retirer")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView take(UUID person, InstanceRole role, Visitor me, Page page) {
        var holder = people.find(new PartyId(person)).orElseThrow(Problem::notFound);
        var label = page.t("people.role." + role);
        return switch (rights.removeAsAdministrator(holder.id(), role, me.party())) {
            case DONE ->
                holder.id().equals(me.party()) && role == InstanceRole.ADMINISTRATOR
                        ? page.redirect("/moi", "people.roles.taken", holder.name(), label)
                        : page.redirectWithUndo(
                                PATH,
                                PATH + "/" + person + "/" + role + "/retablir",
                                "people.roles.taken.staying",
                                holder.name(),
                                label,
                                duties(holder.id(), role, page));
            case ALREADY -> page.redirect(PATH);
            case LAST_ONE -> page.redirectWithCare(PATH, "people.roles.last");
            case NO_LONGER -> throw Problem.forbidden();
        };
    }

    @PostMapping(PATH + "/{person}/{role}/retablir")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView giveBack(UUID person, InstanceRole role, Visitor me, Page page) {
        var holder = people.find(new PartyId(person)).orElseThrow(Problem::notFound);
        if (rights.grantAsAdministrator(holder.id(), role, me.party()) == RightsOutcome.NO_LONGER)
            throw Problem.forbidden();
        return page.redirect(PATH, "people.roles.given", holder.name(), page.t("people.role." + role));
    }

    private String duties(PartyId person, InstanceRole role, Page page) {
        return duties.stream()
                .map(it -> it.of(person, role, page))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private RolesView view(Form form, Page page) {
        var holders = rights.holders();
        var groups = Arrays.stream(InstanceRole.values())
                .map(role -> new RolesView.Group(
                        role.name(),
                        page.t("people.role." + role),
                        page.t("people.role." + role + ".help"),
                        holders.stream()
                                .filter(it -> it.role() == role)
                                .map(it -> new RolesView.Line(it, duties(it.person(), role, page)))
                                .toList()))
                .toList();
        var options = groups.stream()
                .map(it -> new OptionView(it.role(), it.label(), it.help()))
                .toList();
        return new RolesView(form, groups, options);
    }
}
