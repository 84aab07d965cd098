package org.fabcom.market.posts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.web.Page;
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
        var words = join(post.prices(), known, joint, page);
        return post.unit().isEmpty() ? words : page.t("market.price.per", words, post.unit());
    }

    /** All of them together. */
    public String all(Collection<Amount> amounts, Map<CurrencyId, Currency> known, Page page) {
        return amounts.isEmpty() ? page.t("market.price.nothing") : join(amounts, known, "market.price.and", page);
    }

    private static String join(Collection<Amount> amounts, Map<CurrencyId, Currency> known, String joint, Page page) {
        List<String> words = amounts.stream().map(it -> one(it, known, page)).toList();
        return String.join(" " + page.t(joint) + " ", words);
    }

    private static String one(Amount it, Map<CurrencyId, Currency> known, Page page) {
        var currency = known.get(it.currency());
        return currency == null ? page.number(it.units()) : currency.say(it.units(), page.formats());
    }
}
