package org.fabcom.market.listing;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.Sight;
import org.fabcom.market.categories.CategoryTree;
import org.fabcom.market.display.Wanted;
import org.fabcom.market.posts.Post;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.Unreadable;
import org.jspecify.annotations.Nullable;

/** What the address asks of the square. What can't be read is refused by {@link Filters}. */
record SquareFilters(Address address, CategoryTree tree, Map<CurrencyId, Currency> currencies) {

    static final String KIND = "quoi";
    static final String CATEGORY = "categorie";
    static final String TAG = "mot";
    static final String WHO = "qui";
    static final String GROUP = "groupe";
    static final String FROM = "du";
    static final String TO = "au";
    static final String CURRENCY = "monnaie";
    static final String LEAST = "prix-min";
    static final String MOST = "prix-max";
    static final String NEAR = "pres";
    static final String RADIUS = "rayon";
    static final String MINE = "pour-moi";
    static final List<String> RADII = List.of("5", "10", "20", "50");

    /** All but where. */
    Wanted wanted(Sight sight, LocalDate today) {
        return new Wanted(
                sight,
                today,
                address.value("q"),
                kind(),
                categories(),
                address.value(TAG),
                owners(),
                Filters.id(address, GROUP),
                Filters.day(address, FROM),
                Filters.day(address, TO),
                currency(),
                price(LEAST),
                price(MOST),
                null,
                null);
    }

    Post.@Nullable Kind kind() {
        return Filters.one(address, KIND, Post.Kind.class);
    }

    /** The chosen ones with all that lies in them. */
    Set<UUID> categories() {
        var found = new HashSet<UUID>();
        for (var it : Filters.ids(address, CATEGORY)) found.addAll(tree.within(it));
        return found;
    }

    private Set<PartyId> owners() {
        var found = new HashSet<PartyId>();
        for (var it : Filters.ids(address, WHO)) found.add(new PartyId(it));
        return found;
    }

    @Nullable
    CurrencyId currency() {
        var id = Filters.id(address, CURRENCY);
        if (id == null) return null;
        if (currencies.containsKey(new CurrencyId(id))) return new CurrencyId(id);
        throw new Unreadable(CURRENCY, id.toString(), "web.unreadable.choice");
    }

    private @Nullable Long price(String name) {
        var chosen = currency();
        var currency = chosen == null ? null : currencies.get(chosen);
        if (currency == null) return null;
        var typed = address.value(name);
        if (typed.isEmpty()) return null;
        var units = currency.read(typed);
        if (units.isEmpty()) throw new Unreadable(name, typed, "web.unreadable.amount");
        return units.getAsLong();
    }

    String radius() {
        var asked = Filters.one(address, RADIUS, RADII);
        return asked.isEmpty() ? "20" : asked;
    }

    boolean mine() {
        return !Filters.one(address, MINE, List.of("oui")).isEmpty();
    }
}
