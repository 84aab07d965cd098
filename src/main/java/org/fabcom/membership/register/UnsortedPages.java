package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
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

/** One category for several members at once. */
@Controller
class UnsortedPages {

    private static final String PATH = Register.PATH + "/sans-categorie";
    private static final int MOST = 100;

    private final Registers registers;
    private final Categories categories;
    private final Members members;
    private final Unsorted unsorted;
    private final Clock clock;

    UnsortedPages(Registers registers, Categories categories, Members members, Unsorted unsorted, Clock clock) {
        this.registers = registers;
        this.categories = categories;
        this.members = members;
        this.unsorted = unsorted;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView form(UUID organisation, Page page) {
        return page.show("web/deskpage", view(registers.kept(organisation).organisation(), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    @Transactional
    ModelAndView sort(UUID organisation, Form form, Page page) {
        var house = registers.kept(organisation).organisation();
        var category = categories.of(house).stream()
                .filter(it -> form.has("categorie", it.id().toString()))
                .findFirst();
        var chosen = unsorted.first(house, MOST).stream()
                .filter(it -> form.has("membres", it.member().toString()))
                .toList();
        if (category.isEmpty()) form.reject("categorie", page.t("membership.category.missing"));
        if (chosen.isEmpty()) form.reject("membres", page.t("membership.unsorted.missing"));
        if (category.isEmpty() || form.wrong()) return page.refuse("web/deskpage", view(house, form, page));
        var today = Days.today(clock);
        for (var it : chosen) {
            var joined = members.of(organisation, it.member()).joinedOn();
            members.classify(it.member(), List.of(category.get().id()), null, joined.isAfter(today) ? joined : today);
        }
        return page.redirect(
                Register.url(house) + "/sans-categorie",
                "membership.unsorted.done",
                chosen.size(),
                category.get().name());
    }

    private DeskPageView view(PartyId house, Form form, Page page) {
        var all = categories.of(house);
        var some = unsorted.first(house, MOST);
        int waiting = unsorted.count(house);
        var back = new LinkView(Register.url(house) + "/categories", page.t("membership.category.title"));
        var title = page.t("membership.unsorted");
        if (some.isEmpty() || all.isEmpty())
            return new DeskPageView(
                    title,
                    back,
                    page.t(all.isEmpty() ? "membership.category.none" : "membership.unsorted.none"),
                    List.of(),
                    List.of(),
                    null);
        return DeskPageView.asking(
                title,
                back,
                page.t("membership.unsorted.lead", waiting),
                new FormView(form, List.of(), Register.url(house) + "/sans-categorie", page.t("membership.unsorted.do"))
                        .choosing(
                                new Choice(
                                        "categorie", page.t("membership.category"), NewMemberPages.options(all), true),
                                new Choice(
                                        "membres",
                                        page.t("membership.unsorted.who"),
                                        some.stream()
                                                .map(it -> new OptionView(
                                                        it.member().toString(),
                                                        it.name(),
                                                        page.t("membership.unsorted.number", it.number())))
                                                .toList(),
                                        false)));
    }
}
