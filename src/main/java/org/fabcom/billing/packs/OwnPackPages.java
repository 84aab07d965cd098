package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** “Mes carnets”: what I, or organisations for which I speak, paid beforehand, wherever it was, and what was used of it. */
@Controller
record OwnPackPages(PackRows rows, People people, Clock clock) {

    @GetMapping("/carnets")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mine(Visitor me, Page page) {
        var email = people.find(me.party()).map(it -> it.email().folded()).orElse("");
        var parties = new HashSet<PartyId>();
        parties.add(me.party());
        me.seats().forEach((party, seat) -> {
            if (seat.atLeast(Seat.REFERENT)) parties.add(party);
        });
        var found = rows.mine(parties, email);
        var names = people.names(found.stream()
                .flatMap(it -> Stream.of(it.organisation(), it.holder().party()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        var sections = new ArrayList<SectionView>();
        var byHolder = found.stream()
                .collect(Collectors.groupingBy(
                        it -> List.of(it.organisation(), it.holder()), LinkedHashMap::new, Collectors.toList()));
        for (var packs : byHolder.values()) {
            var one = packs.getFirst();
            sections.add(DeskPageView.table(
                    title(one, names, me, page),
                    PackUsePages.headings(page),
                    packs.stream()
                            .map(it -> new RowView(PackUsePages.cells(it, Days.today(clock), page), ""))
                            .toList(),
                    ""));
            sections.add(PackUsePages.uses(rows.uses(one.organisation(), one.holder()), "", null, page));
        }
        var lead = page.t(found.isEmpty() ? "billing.packs.mine.none" : "billing.packs.mine.lead");
        return page.show(
                "web/deskpage", new DeskPageView(page.t("billing.packs.mine"), null, lead, List.of(), sections, null));
    }

    /** « La Bobine »; « La Bobine, pour Les Jardins du Gué ». */
    private static String title(Pack it, Map<PartyId, String> names, Visitor me, Page page) {
        var seller = names.getOrDefault(it.organisation(), "");
        var holder = it.holder().party();
        return holder == null || holder.equals(me.party())
                ? seller
                : page.t("billing.packs.mine.for", seller, names.getOrDefault(holder, ""));
    }

    @Bean
    static NavigationEntry ownPacksEntry() {
        return new RoomEntry(
                "billing", NavigationEntry.Place.ACCOUNT, 22, "/carnets", "billing.packs.mine", Visitor::signedIn);
    }
}
