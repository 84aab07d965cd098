package org.fabcom.membership.hours;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.DeskPageView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever sits in an organisation notes what others gave; a name that one member alone has is theirs. */
@Controller
final class NotingPages {

    private static final String PATH = HoursPages.PATH + "/noter";

    private final HoursDesk desk;
    private final Contributions contributions;
    private final Members members;
    private final Clock clock;

    NotingPages(HoursDesk desk, Contributions contributions, Members members, Clock clock) {
        this.desk = desk;
        this.contributions = contributions;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.MEMBER)
    ModelAndView form(@PathVariable UUID organisation, Page page) {
        return page.show("web/deskpage", view(new PartyId(organisation), HoursForm.fresh(Days.today(clock)), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MEMBER)
    ModelAndView note(@PathVariable UUID organisation, Form form, Visitor me, Page page) {
        var it = new PartyId(organisation);
        var giver = giver(it, form.value("qui"), me);
        var draft = HoursForm.read(HoursForm.OTHERS, it, giver, "", Days.today(clock), form, page);
        if (draft.isEmpty()) return page.refuse(422, "web/deskpage", view(it, form, page));
        contributions.declare(draft.get(), HoursForm.key(form), me.party());
        return page.redirect(
                HoursDesk.url(it), "membership.hours.noted", draft.get().name());
    }

    /** The one member, or whoever writes, of this name. */
    private @Nullable PartyId giver(PartyId organisation, String name, Visitor me) {
        if (Fold.words(name).equals(Fold.words(me.name()))) return me.party();
        var named = members.of(organisation).stream()
                .filter(it -> !it.ended() && Fold.words(it.name()).equals(Fold.words(name)))
                .map(Member::party)
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    private DeskPageView view(PartyId organisation, Form form, Page page) {
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
                        page.t("membership.hours.note.do"),
                        java.util.Map.of(HoursForm.KEY, form.value(HoursForm.KEY))));
    }
}
