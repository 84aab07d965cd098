package org.fabcom.market.deals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.posts.PostDraft;

/** One version of a reply: so many units at these prices for one unit (E22, E24). Never changed. */
public record Terms(int n, int quantity, List<Amount> prices, String message, PartyId by, Instant at) {

    static final int LONGEST_MESSAGE = 2000;
    static final int MOST_VERSIONS = 50;

    public Terms {
        prices = List.copyOf(prices);
    }

    /** A row of {@code market.deal_version}, with the prices that belong to it. */
    public static Terms read(ResultSet row, List<Amount> prices) throws SQLException {
        return new Terms(
                row.getInt("n"),
                row.getInt("quantity"),
                prices,
                row.getString("message"),
                new PartyId(row.getObject("made_by", UUID.class)),
                Times.read(row, "made_at"));
    }

    /** What is to be paid in all, in each currency. */
    public List<Amount> total() {
        return prices.stream()
                .map(it -> new Amount(it.currency(), Math.multiplyExact(it.units(), quantity)))
                .toList();
    }

    public List<Amount> inside(Map<CurrencyId, Currency> known) {
        return total().stream().filter(it -> !external(it, known)).toList();
    }

    /** In currencies that are kept elsewhere, like the euro. */
    List<Amount> outside(Map<CurrencyId, Currency> known) {
        return total().stream().filter(it -> external(it, known)).toList();
    }

    private static boolean external(Amount it, Map<CurrencyId, Currency> known) {
        var currency = known.get(it.currency());
        return currency != null && currency.external();
    }

    /** Whether these prices answer the post: all of its currencies, or exactly one of them (E16); none for a gift. */
    static boolean answers(PostDraft post, List<Amount> prices) {
        Set<CurrencyId> asked = post.prices().stream().map(Amount::currency).collect(Collectors.toSet());
        Set<CurrencyId> given = prices.stream().map(Amount::currency).collect(Collectors.toCollection(HashSet::new));
        if (given.size() != prices.size() || !asked.containsAll(given)) return false;
        return post.mode() == PostDraft.PriceMode.ONE_OF
                ? given.size() == Math.min(1, asked.size())
                : given.equals(asked);
    }

    /** Whether each can be paid at all: more than nothing, no finer than the currency, and no more than the safe takes. */
    static boolean payable(List<Amount> prices, int quantity, Map<CurrencyId, Currency> known) {
        return prices.stream().allMatch(it -> {
            var currency = known.get(it.currency());
            return currency != null
                    && !currency.closed()
                    && currency.fits(it.units())
                    && it.units() <= Amount.MOST / Math.max(1, quantity);
        });
    }
}
