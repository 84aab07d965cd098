package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own hours: what one gave where, what became of it, and one more. */
@Controller
record OwnHoursPages(HoursDesk desk, Contributions contributions, People people, Sql db, Clock clock) {

    static final String HOME = "/mes-heures";

    private static final String FOR = HOME + "/{organisation}";

    @GetMapping(HOME)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView all(Visitor me, Page page) {
        return page.show("web/deskpage", view(me, null, Form.empty(), page));
    }

    @GetMapping(FOR)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID organisation, Visitor me, Page page) {
        var form = HoursForm.fresh(Days.today(clock));
        return page.show("web/deskpage", view(me, desk.mine(me, organisation), form, page));
    }

    @PostMapping(FOR)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView declare(UUID organisation, Form form, Visitor me, Page page) {
        var it = desk.mine(me, organisation);
        var draft = HoursForm.read(HoursForm.OWN, it, me.party(), me.name(), Days.today(clock), form, page);
        if (draft.isEmpty()) return page.refuse("web/deskpage", view(me, it, form, page));
        contributions.declare(draft.get(), HoursForm.key(form), me.party());
        return page.redirect(HOME, "membership.hours.declared", desk.name(it));
    }

    private DeskPageView view(Visitor me, @Nullable PartyId organisation, Form form, Page page) {
        var mine = contributions.givenBy(me.party());
        var where = where(me);
        var names = people.names(new LinkedHashSet<>(
                mine.stream().map(Contribution::organisation).toList()));
        var rows = mine.stream()
                .map(it -> DeskPageView.RowView.of(
                        names.getOrDefault(it.organisation(), ""),
                        page.shortDate(it.day()),
                        HoursWords.quantity(it, page),
                        it.what(),
                        page.t("membership.hours.state." + it.state()),
                        it.reason()))
                .toList();
        return new DeskPageView(
                page.t("membership.hours.mine"),
                new LinkView("/moi", page.t("membership.hours.account")),
                page.t(where.isEmpty() ? "membership.hours.mine.nowhere" : "membership.hours.mine.lead"),
                where,
                List.of(DeskPageView.table(
                        page.t("membership.hours.mine.given"),
                        List.of(
                                page.t("membership.hours.column.organisation"),
                                page.t("membership.hours.column.day"),
                                page.t("membership.hours.column.quantity"),
                                page.t("membership.hours.column.what"),
                                page.t("membership.hours.column.state"),
                                page.t("membership.hours.column.reason")),
                        rows,
                        page.t("membership.hours.mine.none"))),
                organisation == null ? null : formView(organisation, form, page));
    }

    private DeskPageView.FormView formView(PartyId organisation, Form form, Page page) {
        return new DeskPageView.FormView(
                        page.t("membership.hours.declare", desk.name(organisation)),
                        form,
                        HoursForm.OWN.all(),
                        HOME + "/" + organisation,
                        page.t("membership.hours.declare.do"))
                .hiding(Map.of(HoursForm.KEY, form.value(HoursForm.KEY)));
    }

    /** Where one may declare: where one sits, and where one is a member. */
    private List<LinkView> where(Visitor me) {
        var all = new LinkedHashSet<>(me.seats().keySet());
        db.sql("select organisation from membership.member where party = :me and ended_on is null")
                .param("me", me.party().value())
                .list(UUID.class)
                .forEach(it -> all.add(new PartyId(it)));
        var links = new ArrayList<LinkView>();
        people.names(all).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> links.add(new LinkView(HOME + "/" + it.getKey(), it.getValue())));
        return links;
    }
}
