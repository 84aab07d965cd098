package org.fabcom.cases.coordination;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.callbacks.Callbacks;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.listing.CaseListing.Asked;
import org.fabcom.cases.listing.CaseListing.Order;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits, where, since when; who carries how much; where nothing has moved for a while. */
@Controller
record QueuePages(
        CaseListing listing, Mediators mediators, Accompaniment accompaniment, Callbacks callbacks, Clock clock) {

    static final String PATH = "/accompagnement/file";
    static final int SILENT_DAYS = 30;
    private static final int MOST = 20;
    private static final int MOST_PLACES = 12;

    @GetMapping(PATH)
    @Access(instance = InstanceRole.COORDINATOR)
    ModelAndView queue(HttpServletRequest request, Page page) {
        var address = Address.of(request);
        var waiting = CaseFilter.all().in(CaseState.QUEUE).at(address.value("commune"));
        var silent = CaseFilter.all()
                .in(CaseState.ACCOMPANIED)
                .silent(clock.instant().minus(Duration.ofDays(SILENT_DAYS)));
        var left = CaseFilter.all().leftBehind();
        var found = listing.communes(waiting, MOST_PLACES);
        boolean anywhere = address.value("commune").isEmpty();
        var paging = Paging.of(address, Paging.USUAL, anywhere ? found.cases() : listing.count(waiting));
        long alone = listing.count(left);
        var rows = listing.rows(List.of(
                new Asked(waiting, Order.OLDEST, paging.offset(), paging.size()),
                new Asked(silent, Order.SILENT, 0, MOST),
                new Asked(left, Order.SILENT, 0, alone == 0 ? 0 : MOST)));
        return page.show(
                "cases/queue",
                new QueueView(
                        beside(aged(rows.getFirst(), page)),
                        paging,
                        places(found, address, page),
                        mediators.loads(accompaniment.today()),
                        aged(rows.get(1), page),
                        listing.count(silent),
                        aged(rows.get(2), page),
                        alone,
                        SILENT_DAYS,
                        callbacks.count()));
    }

    /** Two requests of one organisation lead to the page that shows both. */
    private List<AgedRowView> beside(List<AgedRowView> rows) {
        var some = listing.notAlone(rows.stream().map(it -> it.row().id()).toList());
        return rows.stream()
                .map(it -> some.contains(it.row().id()) ? it.beside(it.row().url() + "/reunir") : it)
                .toList();
    }

    private List<AgedRowView> aged(List<CaseRow> rows, Page page) {
        return rows.stream().map(it -> Ages.row(it, clock.instant(), page)).toList();
    }

    private static List<QueueView.PlaceView> places(CaseListing.Places found, Address address, Page page) {
        var places = new ArrayList<QueueView.PlaceView>();
        if (found.most().size() < 2 && address.value("commune").isEmpty()) return places;
        places.add(new QueueView.PlaceView(
                page.t("cases.queue.everywhere"),
                found.cases(),
                address.value("commune").isEmpty(),
                address.with("commune", null).toString()));
        found.most()
                .forEach(it -> places.add(new QueueView.PlaceView(
                        it.name(),
                        it.count(),
                        address.value("commune").equals(it.name()),
                        address.with("commune", it.name()).toString())));
        return places;
    }
}
