package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.kernel.Days;
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

/** “Mes carnets”: what I paid beforehand, wherever it was, and what I used of it. */
@Controller
record OwnPackPages(PackRows rows, People people, Clock clock) {

    @GetMapping("/carnets")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView mine(Visitor me, Page page) {
        var email = people.find(me.party()).map(it -> it.email().folded()).orElse("");
        var found = rows.mine(me.party(), email);
        var names = people.names(found.stream().map(Pack::organisation).toList());
        var sections = new ArrayList<SectionView>();
        var byHolder = found.stream()
                .collect(Collectors.groupingBy(
                        it -> List.of(it.organisation(), it.holder()), LinkedHashMap::new, Collectors.toList()));
        for (var packs : byHolder.values()) {
            var one = packs.getFirst();
            sections.add(DeskPageView.table(
                    names.getOrDefault(one.organisation(), ""),
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

    @Bean
    static NavigationEntry ownPacksEntry() {
        return new RoomEntry(
                "billing", NavigationEntry.Place.ACCOUNT, 22, "/carnets", "billing.packs.mine", Visitor::signedIn);
    }
}
