package org.fabcom.till.counter;

import module java.base;
import org.fabcom.flows.items.ItemSales;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockState;
import org.fabcom.flows.lending.Bookings;
import org.fabcom.flows.lending.Bookings.Booking;
import org.fabcom.flows.lending.Loans;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.Till;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.sales.Basket;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.Way;
import org.fabcom.till.words.BookingWords;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * An object that is followed by itself, at the price of its label unless another one is typed. What is out on rental is refused when it is
 * put in; what is kept for somebody is asked about once: pressed again, it is sold in spite of the bookings that were named.
 */
@Component
record NumberedLine(Guides guides, ItemSales items, Loans loans, Bookings bookings) {

    private static final String TYPED = "nombre";
    static final String ITEM = "unique";

    /** What a sale is refused with when an object of it is not there to be sold. */
    private static final Set<String> STOPPED = Set.of("FC-5212", "FC-5214");

    Optional<SaleLine> read(PartyId owner, List<SaleLine> basket, Way way, Form form, Page page) {
        var it = items.find(owner, form.value(ITEM)).orElse(null);
        if (it == null) {
            form.reject(ITEM, page.t("till.item.none"));
            return Optional.empty();
        }
        var label = label(it, page);
        away(it, page).ifPresent(why -> form.reject(ITEM, why));
        if (basket.stream().anyMatch(line -> it.id().equals(line.item())))
            form.reject(ITEM, page.t("till.item.twice", label));
        var kept = bookings.of(it.id());
        if (!kept.isEmpty() && !form.has("garde", form.value(ITEM)))
            form.ask(ITEM, page.t("till.item.booked", label, BookingWords.whom(kept, page)));
        var price = it.described().price();
        var typed = TypedNumber.cents(form.value(TYPED));
        if (!form.value(TYPED).isEmpty() && typed.isEmpty()) form.reject(TYPED, page.t("till.number.wrong"));
        if (price == null && typed.isEmpty()) form.reject(TYPED, page.t("till.item.price", label));
        if (form.wrong()) return Optional.empty();
        var guide = guides.find(owner, it.described().kind());
        var grams = it.described().grams();
        long cents = typed.orElse(price == null ? 0 : price);
        return Optional.of(SaleLine.of(
                        it.described().kind(),
                        label,
                        1,
                        grams == null ? 0 : grams,
                        cents,
                        guide.map(Guide::category).orElse("STANDARD"))
                .leaving(way)
                .guaranteed(guide.map(Guide::guarantee).orElse(0))
                .being(it.id())
                .inSpiteOf(kept.stream().map(Booking::id).toList()));
    }

    /** Which objects cannot be sold as they lie in this basket, each by its name; empty: something else stopped its sale, or nothing by now. */
    Optional<String> stopping(Problem stopped, Till till, Optional<Basket> basket, Page page) {
        if (basket.isEmpty() || !STOPPED.contains(stopped.code())) return Optional.empty();
        var all = new ArrayList<String>();
        for (var line : basket.get().lines()) {
            var item = line.item();
            if (item == null) continue;
            items.find(till.organisation(), item)
                    .flatMap(it -> away(it, page).or(() -> booked(it, line.despite(), page)))
                    .ifPresent(all::add);
        }
        var why = String.join(" ", all);
        return why.isEmpty() ? Optional.empty() : Optional.of(page.t("till.item.stopped", why));
    }

    private Optional<String> away(StockItem it, Page page) {
        var label = label(it, page);
        if (it.state() != StockState.SALE)
            return Optional.of(page.t("till.item.not", label, page.t("items.state." + it.state())));
        return loans.out(it.id()).map(out -> page.t("till.item.lent", label, page.shortDate(out.due())));
    }

    private Optional<String> booked(StockItem it, List<UUID> known, Page page) {
        var kept = bookings.of(it.id()).stream()
                .filter(one -> !known.contains(one.id()))
                .toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(page.t("till.item.booked.since", label(it, page), BookingWords.whom(kept, page)));
    }

    private static String label(StockItem it, Page page) {
        return page.t("till.item.label", it.number(), it.name());
    }
}
