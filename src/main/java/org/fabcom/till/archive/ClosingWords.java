package org.fabcom.till.archive;

import module java.base;
import org.fabcom.billing.Quantities;
import org.fabcom.till.TillDesk;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** A closing in words. */
@Component
record ClosingWords(TillWords words) {

    ClosingsView.YearView of(Closing it, Page page) {
        return of(it, List.of(), page);
    }

    /** {@code days}: closings among which the others of its day are. */
    ClosingsView.YearView of(Closing it, List<Closing> days, Page page) {
        var rates = new ArrayList<String>();
        new TreeMap<>(it.totals().rates())
                .forEach((rate, sum) -> rates.add(page.t(
                        "till.rate.sums",
                        Quantities.percent(rate, page),
                        page.euros(sum.net()),
                        page.euros(sum.vat()))));
        var means = new ArrayList<String>();
        new TreeMap<>(it.totals().means())
                .forEach((key, sum) -> means.add(words.means(key, page) + " " + words.sum(key, sum, page)));
        new TreeMap<>(it.totals().invoices())
                .forEach((key, sum) ->
                        means.add(page.t("till.bill.means", words.means(key, page)) + " " + page.euros(sum.cents())));
        return new ClosingsView.YearView(
                TillDesk.HOME + "/" + it.till() + "/clotures/" + it.number(),
                page.t("till.event." + it.kind()),
                it.firstDay().equals(it.lastDay())
                        ? page.shortDate(it.firstDay())
                        : page.t("till.span", page.shortDate(it.firstDay()), page.shortDate(it.lastDay())),
                page.t("till.closed.at", page.dateTime(it.at())),
                page.t("till.traded", it.totals().sales(), it.totals().refunds()),
                page.euros(it.totals().cents()),
                day(it, days, page),
                rates,
                means,
                page.euros(it.perpetualSold() + it.perpetualRefunded()),
                page.t("till.numbers", Long.toString(it.first()), Long.toString(it.last())),
                it.hash());
    }

    private static String day(Closing it, List<Closing> days, Page page) {
        if (it.kind() != EventKind.DAY) return "";
        var same = days.stream()
                .filter(one -> one.lastDay().equals(it.lastDay()))
                .mapToLong(one -> one.totals().cents())
                .toArray();
        if (same.length < 2) return "";
        return page.t(
                "till.closings.day", page.euros(java.util.Arrays.stream(same).sum()), same.length);
    }
}
