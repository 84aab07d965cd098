package org.fabcom.till.offline;

import module java.base;
import org.fabcom.flows.items.ItemSales;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
import org.fabcom.flows.lending.Bookings;
import org.fabcom.flows.lending.Bookings.Booking;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.words.BookingWords;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The bookings that would end if a sale that a device kept were entered by hand: whoever enters it reads them first. */
@Component
record EndedBookings(ItemSales items, Loans loans, Bookings bookings) {

    /** What stands in the way: which bookings, and the sentence that names them. */
    record Ending(List<UUID> bookings, String words) {}

    /** Of what is still there to be sold; what left, or is out, enters as one of its kind and ends nothing. */
    List<Ending> of(PartyId owner, JsonNode said, Page page) {
        var all = new ArrayList<Ending>();
        for (var line : said.path("champs").path("lines"))
            Ids.read(line.path("item").asString(""))
                    .flatMap(it -> items.find(owner, it))
                    .filter(it ->
                            it.state() == StockState.SALE && loans.out(it.id()).isEmpty())
                    .map(it -> ending(it, bookings.of(it.id()), page))
                    .filter(it -> !it.bookings().isEmpty())
                    .ifPresent(all::add);
        return all;
    }

    private static Ending ending(StockItem it, List<Booking> kept, Page page) {
        var label = page.t("till.item.label", it.number(), it.name());
        return new Ending(
                kept.stream().map(Booking::id).toList(),
                page.t("till.aside.booked", label, BookingWords.whom(kept, page)));
    }
}
