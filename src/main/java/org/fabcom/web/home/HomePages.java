package org.fabcom.web.home;

import module java.base;
import gg.jte.Content;
import org.fabcom.kernel.counts.Existences;
import org.fabcom.web.Access;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.access.Switches;
import org.fabcom.web.render.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The entrance: the parts that the open rooms supply, or the designed empty home when none does. */
@Controller
record HomePages(
        List<HomePanel> panels,
        Optional<Rooms> rooms,
        Templates templates,
        DrawnHome drawn,
        Ahead ahead,
        Existences existences) {

    @GetMapping("/")
    @Access(Access.Level.PUBLIC)
    ModelAndView home(Page page) {
        return page.show(
                "web/home",
                page.visitor().signedIn()
                        ? existences.during(page.visitor(), () -> draw(page))
                        : drawn.of(page, () -> draw(page)));
    }

    private HomeView draw(Page page) {
        var next = page.visitor().signedIn() ? ahead.of(page).orElse(null) : null;
        var heroes = next == null ? parts(HomePanel.Slot.HERO, page) : List.<Content>of();
        return new HomeView(
                next,
                heroes.isEmpty() ? null : heroes.getFirst(),
                parts(HomePanel.Slot.COLUMN, page),
                parts(HomePanel.Slot.WIDE, page));
    }

    private List<Content> parts(HomePanel.Slot slot, Page page) {
        return panels.stream()
                .filter(it -> it.slot() == slot)
                .filter(it ->
                        rooms.isEmpty() || rooms.get().open(Switches.read().of(it.getClass())))
                .flatMap(it -> it.panel(page).stream())
                .map(it -> templates.drawn(it.template(), it.view(), page))
                .toList();
    }
}
