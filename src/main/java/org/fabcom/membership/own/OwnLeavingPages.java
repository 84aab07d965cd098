package org.fabcom.membership.own;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leaving by oneself: today, or from a day to come; until then one may stay after all. */
@Controller
record OwnLeavingPages(OwnLines own, Endings endings, People people, Clock clock) {

    private static final Field<String, String> WORDS =
            Field.of("mot", "words", "membership.leave.words", text(1000), it -> it);
    private static final Field<LocalDate, @Nullable LocalDate> DAY =
            Field.of("jour", "day", "membership.leave.day", day(), it -> it);

    @GetMapping(OwnMembershipPages.PATH + "/{member}/quitter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leave(UUID member, Visitor me, Page page) {
        return page.show("web/deskpage", leaving(own.find(member, me), Form.empty(), page));
    }

    @PostMapping(OwnMembershipPages.PATH + "/{member}/quitter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView left(UUID member, Form form, Visitor me, Page page) {
        var it = own.find(member, me);
        var words = WORDS.read(form, page::t);
        var day = Optional.ofNullable(DAY.read(form, page::t)).orElse(Days.today(clock));
        if (day.isBefore(Days.today(clock)) || day.isAfter(Endings.farthest(clock)))
            form.reject("jour", page.t("membership.leave.day.wrong"));
        if (form.wrong()) return page.refuse("web/deskpage", leaving(it, form, page));
        if (day.isAfter(Days.today(clock))) {
            endings.announce(it, words, false, day, me.party());
            return page.redirect(OwnMembershipPages.PATH, "membership.left.on", page.date(day));
        }
        return endings.resign(it, words, false, Days.today(clock), me.party())
                ? page.redirect(OwnMembershipPages.PATH, "membership.left")
                : page.redirectWithCare(OwnMembershipPages.PATH, "membership.left.later");
    }

    @PostMapping(OwnMembershipPages.PATH + "/{member}/rester")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView stay(UUID member, Visitor me, Page page) {
        return endings.stay(own.find(member, me).id())
                ? page.redirect(OwnMembershipPages.PATH, "membership.stays")
                : page.redirectWithCare(OwnMembershipPages.PATH, "membership.late");
    }

    private DeskPageView leaving(Member it, Form form, Page page) {
        long owed = endings.owed(it.id());
        PartyId house = it.organisation();
        var owing = owed == 0
                ? ""
                : "\n"
                        + page.t(
                                owed > 0 ? "membership.leave.owed" : "membership.leave.back",
                                page.euros(Math.abs(owed)));
        return new DeskPageView(
                page.t("membership.leave.title", people.name(house).orElse("")),
                new LinkView(OwnMembershipPages.PATH, page.t("membership.mine")),
                page.t("membership.leave.lead") + owing,
                List.of(),
                waiting(it, page),
                new FormView(
                                form,
                                List.of(DAY, WORDS),
                                OwnMembershipPages.PATH + "/" + it.id() + "/quitter",
                                page.t("membership.leave.do"))
                        .grave());
    }

    private List<SectionView> waiting(Member it, Page page) {
        if (!endings.waits(it.id())) return List.of();
        var on = endings.leavesOn(it.id()).map(day -> page.t("membership.leave.on", page.date(day)));
        return List.of(SectionView.of(on.orElse(page.t("membership.leave.waits")))
                .acts(List.of(
                        new LinkView(OwnMembershipPages.PATH + "/" + it.id() + "/rester", page.t("membership.stay")))));
    }
}
