package org.fabcom.till.words;

import module java.base;
import org.fabcom.flows.lending.Bookings.Booking;
import org.fabcom.web.Page;

/** For whom an object is kept, as whoever sells it reads it: « pour Zoé (06 11 22 33 44) du 5 au 8 mars ». */
public final class BookingWords {

    private BookingWords() {}

    public static String whom(List<Booking> kept, Page page) {
        return kept.stream()
                .map(it -> page.t(
                        "till.item.booked.for",
                        it.contact().isEmpty()
                                ? it.borrower()
                                : page.t("till.item.booked.contact", it.borrower(), it.contact()),
                        page.shortDate(it.from()),
                        page.shortDate(it.due())))
                .collect(Collectors.joining(", "));
    }
}
