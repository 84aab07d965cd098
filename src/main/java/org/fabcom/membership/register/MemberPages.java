package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Categories;
import org.fabcom.membership.ContactFields;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One line of the register: its card, and what the desk changes in it. */
@Controller
record MemberPages(
        Members members,
        Categories categories,
        Belonging belonging,
        MemberCard card,
        StateLetters letters,
        Clock clock) {

    static final String ONE = Register.PATH + "/{member}";

    @GetMapping(ONE)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, UUID member, Visitor me, Page page) {
        return page.show("web/deskpage", card.view(members.of(organisation, member), me, page));
    }

    @GetMapping(ONE + "/coordonnees")
    @Access(seat = Seat.REFERENT)
    ModelAndView contact(UUID organisation, UUID member, Page page) {
        var it = members.of(organisation, member);
        var form = ContactFields.ALL
                .form(it.contact())
                .with("ancien", it.formerly())
                .with("version", it.version());
        return page.show("web/deskpage", contact(it, form, page));
    }

    @PostMapping(ONE + "/coordonnees")
    @Access(seat = Seat.REFERENT)
    ModelAndView describe(UUID organisation, UUID member, @RequestParam int version, Form form, Page page) {
        var it = members.of(organisation, member);
        var said = ContactFields.read(form, page);
        var formerly = MemberForms.FORMERLY.read(form, page::t);
        if (said.isEmpty() || form.wrong()) return page.refuse("web/deskpage", contact(it, form, page));
        if (!members.describe(member, version, said.get(), formerly)) throw Problem.conflict();
        return page.redirect(it.url(), "membership.contact.changed");
    }

    private static DeskPageView contact(Member it, Form form, Page page) {
        var fields = new ArrayList<Field<?, ?>>(ContactFields.ALL.all());
        fields.add(MemberForms.FORMERLY);
        return DeskPageView.asking(
                page.t("membership.contact.title", it.name()),
                back(it),
                "",
                new FormView(form, fields, it.url() + "/coordonnees", page.t("membership.contact.save"))
                        .hiding(Map.of("version", form.value("version"))));
    }

    static LinkView back(Member it) {
        return new LinkView(it.url(), it.name());
    }

    @GetMapping(ONE + "/categories")
    @Access(seat = Seat.REFERENT)
    ModelAndView categories(UUID organisation, UUID member, Page page) {
        var it = members.of(organisation, member);
        var in = belonging.categories(member);
        var form = Form.empty()
                .withAll(
                        "categories",
                        in.stream().map(one -> one.category().toString()).toList())
                .with(
                        "vote",
                        in.stream()
                                .filter(Belonging.In::voting)
                                .findFirst()
                                .map(one -> one.category().toString())
                                .orElse(""));
        return page.show("web/deskpage", categories(it, form, page));
    }

    @PostMapping(ONE + "/categories")
    @Access(seat = Seat.REFERENT)
    ModelAndView classify(UUID organisation, UUID member, Form form, Page page) {
        var it = members.of(organisation, member);
        var offered = categories.of(it.organisation());
        var chosen = NewMemberPages.chosen(form, offered);
        var voting = form.choice("vote", offered, one -> one.id().toString(), page);
        if (voting.isPresent()
                && (!voting.get().votes() || !chosen.contains(voting.get().id())))
            form.reject("vote", page.t("membership.vote.wrong"));
        if (form.wrong()) return page.refuse("web/deskpage", categories(it, form, page));
        members.classify(
                member, chosen, voting.map(one -> one.id()).orElse(null), later(Days.today(clock), it.joinedOn()));
        return page.redirect(it.url(), "membership.classified");
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private DeskPageView categories(Member it, Form form, Page page) {
        var all = categories.of(it.organisation());
        return DeskPageView.asking(
                page.t("membership.categories.title", it.name()),
                back(it),
                page.t("membership.categories.lead"),
                new FormView(form, List.of(), it.url() + "/categories", page.t("membership.categories.save"))
                        .choosing(
                                new Choice(
                                        "categories",
                                        page.t("membership.categories"),
                                        NewMemberPages.options(all),
                                        false),
                                new Choice(
                                        "vote",
                                        page.t("membership.vote"),
                                        NewMemberPages.options(all.stream()
                                                .filter(one -> one.votes())
                                                .toList()),
                                        true)));
    }

    @GetMapping(ONE + "/etat")
    @Access(seat = Seat.MANAGER)
    ModelAndView state(UUID organisation, UUID member, Page page) {
        var form = Form.empty().with("jour", Days.today(clock));
        return page.show("web/deskpage", state(movable(organisation, member), form, page));
    }

    /** Who waits for the first dues is active with them, not by the desk. */
    private Member movable(UUID organisation, UUID member) {
        var it = members.of(organisation, member);
        if (it.state() == MemberState.ADMITTED) throw Problem.notFound();
        return it;
    }

    /** Suspends who is active, takes back who is not. */
    @PostMapping(ONE + "/etat")
    @Access(seat = Seat.MANAGER)
    ModelAndView move(UUID organisation, UUID member, Form form, Visitor me, Page page) {
        var it = movable(organisation, member);
        var reason = MemberForms.REASON.read(form, page::t);
        var said = MemberForms.DAY.read(form, page::t);
        var day = said == null ? Days.today(clock) : said;
        if (day.isAfter(Days.today(clock))) form.reject("jour", page.t("membership.day.future"));
        var to = other(it.state());
        if (!form.wrong() && !members.move(member, to, null, day, reason, false, me.party()))
            form.reject("jour", page.t(members.joinedAnew(it) ? "membership.day.anew" : "membership.day.early"));
        if (form.wrong()) return page.refuse("web/deskpage", state(it, form, page));
        letters.moved(it, to, reason);
        return page.redirect(it.url(), "membership.moved." + to);
    }

    static MemberState other(MemberState state) {
        return state == MemberState.ACTIVE || state == MemberState.LATE ? MemberState.SUSPENDED : MemberState.ACTIVE;
    }

    private static DeskPageView state(Member it, Form form, Page page) {
        var act = "membership.move." + it.state();
        return DeskPageView.asking(
                page.t(act + ".title", it.name()),
                back(it),
                page.t(act + ".lead"),
                new FormView(form, List.of(MemberForms.DAY, MemberForms.REASON), it.url() + "/etat", page.t(act))
                        .grave());
    }
}
