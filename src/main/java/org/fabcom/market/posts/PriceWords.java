package org.fabcom.market.posts;

import module java.base;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.web.Page;
import org.fabcom.web.listing.Money;
import org.springframework.stereotype.Component;

/** Prices as people read them: « 2 h et 5 gués », « 2 h ou 10 gués »; never a sum of two currencies. */
@Component
public class PriceWords {

    private final Currencies currencies;

    PriceWords(Currencies currencies) {
        this.currencies = currencies;
    }

    public Map<CurrencyId, Currency> known() {
        var known = new LinkedHashMap<CurrencyId, Currency>();
        currencies.all().forEach(it -> known.put(it.id(), it));
        return known;
    }

    /** Of a post: for one unit. A post without prices is a gift. */
    public String of(PostDraft post, Map<CurrencyId, Currency> known, Page page) {
        if (post.prices().isEmpty()) return page.t("market.price.gift");
        var joint = post.mode() == PostDraft.PriceMode.ONE_OF ? "market.price.or" : "market.price.and";
        if (post.unit().isEmpty()) return join(post.prices(), known, joint, page);
        List<String> words = post.prices().stream()
                .map(it -> time(it, known) ? page.t("market.price.time", one(it, known, page)) : one(it, known, page))
                .toList();
        return page.t("market.price.per", String.join(" " + page.t(joint) + " ", words), post.unit());
    }

    /** All of them together. */
    public String all(Collection<Amount> amounts, Map<CurrencyId, Currency> known, Page page) {
        return amounts.isEmpty() ? page.t("market.price.nothing") : join(amounts, known, "market.price.and", page);
    }

    /** As wallets say them to programs. */
    public static List<Money> plain(Collection<Amount> amounts, Map<CurrencyId, Currency> known) {
        return amounts.stream()
                .filter(it -> known.containsKey(it.currency()))
                .map(it -> new Money(
                        it.currency().toString(),
                        Objects.requireNonNull(known.get(it.currency())).plain(it.units())))
                .toList();
    }

    private static String join(Collection<Amount> amounts, Map<CurrencyId, Currency> known, String joint, Page page) {
        List<String> words = amounts.stream().map(it -> one(it, known, page)).toList();
        return String.join(" " + page.t(joint) + " ", words);
    }

    /** An hour of one’s time, not the hour that the post is counted in. */
    private static boolean time(Amount it, Map<CurrencyId, Currency> known) {
        var currency = known.get(it.currency());
        return currency != null && currency.unit() == Unit.HOURS;
    }

    private static String one(Amount it, Map<CurrencyId, Currency> known, Page page) {
        var currency = known.get(it.currency());
        return currency == null ? page.number(it.units()) : currency.say(it.units(), page.formats());
    }
}
