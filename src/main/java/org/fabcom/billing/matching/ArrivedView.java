package org.fabcom.billing.matching;

import module java.base;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** A payment of the safe; {@code back}: it was given back; {@code same}: one noted by hand that may be it, as {@code question} asks. */
public record ArrivedView(
        UUID transfer, String words, boolean back, @Nullable UUID same, String question) {

    /** One line for each payment, whatever its currencies. */
    public static List<ArrivedView> all(List<Arrived> all, Page page) {
        return all.stream()
                .collect(Collectors.groupingBy(Arrived::transfer, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(it -> one(it, page))
                .toList();
    }

    /** What the seller paid, and may be what was too much. */
    public static List<ArrivedView> away(List<SafeRefunds.Away> all, Page page) {
        return all.stream()
                .map(it -> {
                    var sum = it.part().currency().say(it.part().cents(), page.formats());
                    var words = page.t("billing.match.away", page.shortDate(it.day()), sum, it.payee(), it.subject());
                    return new ArrivedView(it.part().transfer(), words, true, null, "");
                })
                .toList();
    }

    private static ArrivedView one(List<Arrived> parts, Page page) {
        var it = parts.getFirst();
        var sums = parts.stream()
                .map(part -> part.currency().say(Math.abs(part.cents()), page.formats()))
                .collect(Collectors.joining(" + "));
        var words = page.t("billing.match.one", page.shortDate(it.at()), sums, it.payer(), it.subject());
        var noted = it.back() ? null : it.noted();
        if (noted == null) return new ArrivedView(it.transfer(), words, it.back(), null, "");
        var question =
                page.t("billing.match.noted", page.euros(it.total()), noted.reference(), page.shortDate(noted.day()));
        return new ArrivedView(it.transfer(), words, false, noted.payment(), question);
    }
}
