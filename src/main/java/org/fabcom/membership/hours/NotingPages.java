package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever sits in an organisation notes what others gave; a name that one member alone has is theirs. */
@Controller
record NotingPages(HoursDesk desk, Contributions contributions, Members members, Clock clock) {

    private static final String PATH = HoursPages.PATH + "/noter";
    private static final String WHO = "membre";
    private static final String NOBODY = "aucun";

    /** {@code membre}: of whom, where one comes from their line of the register. */
    @GetMapping(PATH)
    @Access(seat = Seat.MEMBER)
    ModelAndView form(UUID organisation, Address address, Page page) {
        var it = new PartyId(organisation);
        var form = HoursForm.fresh(Days.today(clock));
        Ids.read(address.value(WHO))
                .flatMap(members::find)
                .filter(one -> one.organisation().equals(it) && !one.ended())
                .ifPresent(one -> form.with("qui", one.name()).with(WHO, one.id()));
        return page.show("web/deskpage", view(it, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MEMBER)
    ModelAndView note(UUID organisation, Form form, Visitor me, Page page) {
        var it = new PartyId(organisation);
        var named = named(it, form.value("qui"));
        var chosen = named.stream()
                .filter(one -> named.size() == 1 || form.has(WHO, one.id().toString()))
                .findFirst();
        boolean other = form.has(WHO, NOBODY);
        if (named.size() > 1 && chosen.isEmpty() && !other) form.reject(WHO, page.t("membership.hours.which.missing"));
        @Nullable
        PartyId giver = other
                ? null
                : named.isEmpty() ? self(form, me) : chosen.map(Member::party).orElse(null);
        var draft = HoursForm.read(HoursForm.OTHERS, it, giver, "", Days.today(clock), form, page);
        if (draft.isEmpty()) return page.refuse("web/deskpage", view(it, form, page));
        contributions.declare(draft.get(), HoursForm.key(form), me.party());
        return page.redirect(
                HoursDesk.url(it), "membership.hours.noted", draft.get().name());
    }

    /** Whoever writes of themselves and is no member. */
    private static @Nullable PartyId self(Form form, Visitor me) {
        return Fold.words(form.value("qui")).equals(Fold.words(me.name())) ? me.party() : null;
    }

    /** Members of this name: more than one, and it is asked which. */
    private List<Member> named(PartyId organisation, String name) {
        return name.isBlank()
                ? List.of()
                : members.of(organisation).stream()
                        .filter(it -> !it.ended() && Fold.words(it.name()).equals(Fold.words(name)))
                        .toList();
    }

    private Choice which(List<Member> named, Page page) {
        var options = new ArrayList<OptionView>();
        for (var it : named)
            options.add(new OptionView(
                    it.id().toString(), it.name(), page.t("membership.hours.which.number", it.number())));
        options.add(OptionView.of(NOBODY, page.t("membership.hours.which.none")));
        return new Choice(WHO, page.t("membership.hours.which"), options, true);
    }

    private DeskPageView view(PartyId organisation, Form form, Page page) {
        var named = named(organisation, form.value("qui"));
        return new DeskPageView(
                page.t("membership.hours.note"),
                new LinkView(HoursDesk.url(organisation), page.t("membership.hours.title", desk.name(organisation))),
                page.t("membership.hours.note.lead"),
                List.of(),
                List.of(),
                new DeskPageView.FormView(
                                page.t("membership.hours.note.what"),
                                form,
                                HoursForm.OTHERS.all(),
                                HoursDesk.url(organisation) + "/noter",
                                page.t("membership.hours.note.do"))
                        .choosing(named.size() > 1 ? new Choice[] {which(named, page)} : new Choice[0])
                        .hiding(Map.of(HoursForm.KEY, form.value(HoursForm.KEY))));
    }
}
