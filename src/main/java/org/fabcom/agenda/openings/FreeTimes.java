package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.FreeTime;
import org.fabcom.agenda.When;
import org.fabcom.web.HomePanel;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Rooms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That a time can be taken by oneself: on the home page of whoever has none to come, and on those from which one may go there. */
@Component
@Order(9)
record FreeTimes(Slots slots, SlotRequests requests, When when, Optional<Rooms> rooms) implements FreeTime, HomePanel {

    @Override
    public Optional<LinkView> next(Page page) {
        return slots.free().stream()
                .findFirst()
                .map(it -> page.t("openings.next", when.words(it.span(), page.locale())))
                .map(it -> new LinkView(OpeningEntries.TAKE, it));
    }

    @Override
    public Optional<LinkView> door(Page page) {
        boolean open = rooms.isEmpty() || rooms.get().open("agenda");
        return open && slots.opened()
                ? Optional.of(new LinkView(OpeningEntries.TAKE, page.t("openings.take")))
                : Optional.empty();
    }

    @Override
    public Slot slot() {
        return Slot.COLUMN;
    }

    @Override
    public Optional<Panel> panel(Page page) {
        if (!page.visitor().roles().isEmpty()) return Optional.empty();
        if (page.visitor().signedIn()
                && !requests.meetings(page.visitor().party()).isEmpty()) return Optional.empty();
        return next(page).map(it -> new Panel("agenda/takeline", it));
    }
}
