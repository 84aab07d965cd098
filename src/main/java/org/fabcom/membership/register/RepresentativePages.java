package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.Members;
import org.fabcom.membership.register.Belonging.Place;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.Field;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who speaks for a member that is a legal person: one, and one substitute; by name, or by the address of their account. */
@Controller
record RepresentativePages(Members members, Belonging belonging, People people, StateLetters letters, Clock clock) {

    private static final String PATH = MemberPages.ONE + "/representants";

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView form(UUID organisation, UUID member, Page page) {
        var it = find(organisation, member);
        var form = Form.empty();
        for (var one : belonging.representatives(member))
            form.with(field(one.place()).name(), one.name());
        return page.show("web/deskpage", view(it, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView name(UUID organisation, UUID member, Form form, Visitor me, Page page) {
        var it = find(organisation, member);
        for (var place : Place.values()) field(place).read(form, page::t);
        if (form.wrong()) return page.refuse("web/deskpage", view(it, form, page));
        for (var place : Place.values())
            change(it, place, form.value(field(place).name()), me.party());
        return page.redirect(it.url(), "membership.places.changed");
    }

    /** The name stays as it was typed: an address tells nobody whose it is. */
    private void change(Member it, Place place, String typed, PartyId by) {
        var now = belonging.representatives(it.id()).stream()
                .filter(one -> one.place() == place)
                .findFirst();
        if (now.isPresent() ? now.get().name().equals(typed) : typed.isEmpty()) return;
        var known = Email.read(typed).flatMap(people::byEmail);
        @Nullable PartyId person = known.map(Person::id).orElse(null);
        LocalDate today = Days.today(clock);
        belonging.name(it.id(), place, person, typed, today.isBefore(it.joinedOn()) ? it.joinedOn() : today, by);
        known.ifPresent(one -> letters.named(one, it));
    }

    private Member find(UUID organisation, UUID member) {
        var it = members.of(organisation, member);
        if (it.kind() != MemberKind.ORGANISATION) throw Problem.notFound();
        return it;
    }

    private static Field<MemberForms.Said, String> field(Place place) {
        return place == Place.FIRST ? MemberForms.FIRST : MemberForms.SUBSTITUTE;
    }

    private static DeskPageView view(Member it, Form form, Page page) {
        return DeskPageView.asking(
                page.t("membership.places.title", it.name()),
                MemberPages.back(it),
                page.t("membership.places.lead"),
                new FormView(
                        form,
                        List.of(MemberForms.FIRST, MemberForms.SUBSTITUTE),
                        it.url() + "/representants",
                        page.t("membership.places.save")));
    }
}
