package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** People who have a seat in the organisation and no line yet: offered as the first of its register, each told. */
@Controller
class FirstLinesPages {

    private static final String PATH = Register.PATH + "/equipe";
    private static final String WHO = "qui";

    private final Registers registers;
    private final Members members;
    private final Seats seats;
    private final People people;
    private final StateLetters letters;
    private final Clock clock;

    FirstLinesPages(
            Registers registers, Members members, Seats seats, People people, StateLetters letters, Clock clock) {
        this.registers = registers;
        this.members = members;
        this.seats = seats;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView show(UUID organisation, Page page) {
        return page.show("web/deskpage", view(registers.kept(organisation), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    @Transactional
    ModelAndView enter(UUID organisation, Form form, Visitor me, Page page) {
        var register = registers.kept(organisation);
        registers.lock(register.organisation());
        var chosen = missing(register).stream()
                .filter(it -> form.has(WHO, it.person().toString()))
                .toList();
        if (chosen.isEmpty()) {
            form.reject(WHO, page.t("membership.team.nobody"));
            return page.refuse("web/deskpage", view(register, form, page));
        }
        for (var it : chosen) people.find(it.person()).ifPresent(person -> enter(register, person, me));
        return page.redirect(Register.url(register.organisation()), "membership.team.entered", chosen.size());
    }

    private void enter(Register register, Person it, Visitor me) {
        var added = members.admit(new NewMember(
                        register.organisation(),
                        it.id(),
                        MemberKind.PERSON,
                        new Member.Contact(it.name(), it.email().text(), "", ""),
                        List.of(),
                        "",
                        Days.today(clock),
                        register.duesFirst() ? MemberState.ADMITTED : MemberState.ACTIVE,
                        "",
                        !it.id().equals(me.party()),
                        me.party())
                .afterAsking());
        if (!it.id().equals(me.party())) letters.write(added, "membership.mail.entered", "");
    }

    /** By name, whoever is no member. */
    private List<SeatHolder> missing(Register register) {
        var house = register.organisation();
        var missing = new ArrayList<SeatHolder>();
        for (var it : seats.in(house)) if (members.current(house, it.person()).isEmpty()) missing.add(it);
        return missing;
    }

    private DeskPageView view(Register register, Form form, Page page) {
        var url = Register.url(register.organisation());
        var back = new LinkView(url, page.t("membership.back"));
        var options = OptionView.all(missing(register), it -> it.person(), it -> it.name());
        var title = page.t("membership.team");
        if (options.isEmpty())
            return new DeskPageView(title, back, page.t("membership.team.all"), List.of(), List.of(), null);
        return DeskPageView.asking(
                title,
                back,
                page.t("membership.team.lead"),
                new FormView(form, List.of(), url + "/equipe", page.t("membership.new.do"))
                        .choosing(new Choice(WHO, page.t("membership.team.who"), options, false)));
    }
}
