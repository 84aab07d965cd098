package org.fabcom.catalogue.search;

import module java.base;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Suggestion;
import org.fabcom.catalogue.Suggestion.Match;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/**
 * The lists of the library. Words are looked for among the names, then among what replaces the services they name, then in
 * the sheets' own words. What is chosen, counted and put in order comes from the {@link Cards}; the base is asked for the
 * names, for what replaces what, and for the rows of the page.
 */
@Repository
record Shelf(Sql db, SheetNames names, Needs needs, Cards cards, FoundRows rows) {

    private static final int MOST_WORDS = 8;
    private static final int MOST_MAYBE = 8;
    private static final Set<String> EMPTY_WORDS = Set.of("libre", "logiciel");

    /** The services that the words name, and those that they may name; both empty if none. */
    private record Meant(List<Sheet> surely, List<Sheet> maybe) {

        static final Meant NOTHING = new Meant(List.of(), List.of());

        List<UUID> targets() {
            return (surely.isEmpty() ? maybe : surely)
                    .stream().map(it -> it.id().value()).toList();
        }
    }

    /** Which sheets stand on the page, and all among which they were chosen, before their licence was looked at and after. */
    private record Chosen(
            CardBox box, List<UUID> page, BitSet fitting, BitSet chosen, Meant meant, boolean approximate) {

        long total() {
            return chosen.cardinality();
        }
    }

    Found find(CatalogueQuery wanted) {
        var it = choose(wanted);
        return new Found(
                rows.of(it.page(), it.meant().targets()),
                it.total(),
                counts(it.box(), it.fitting(), it.chosen()),
                it.meant().surely(),
                it.meant().maybe(),
                it.approximate());
    }

    /** The same told by the sheets alone: the services that the words name or may name, then what is found. */
    record Brief(List<Sheet> meant, List<Sheet> maybe, List<Sheet> found, long total) {}

    Brief brief(CatalogueQuery wanted) {
        var it = choose(wanted);
        return new Brief(it.meant().surely(), it.meant().maybe(), rows.sheets(it.page()), it.total());
    }

    private Chosen choose(CatalogueQuery wanted) {
        var box = cards.box(wanted.services());
        if (wanted.words().isEmpty()) return page(wanted, box, List.of(box.all()), Meant.NOTHING, false);
        var named = names.like(wanted.words());
        var borne = named.stream().filter(it -> it.match() != Match.ALIKE).toList();
        var meant = meant(borne);
        var found = page(wanted, box, tiers(wanted.words(), box, borne, meant), meant, false);
        if (found.total() > 0 || Fold.key(wanted.words()).length() < Typo.LEAST) return found;
        return page(wanted, box, resembling(wanted.words(), box, named), meant(named), true);
    }

    /** Exactly, else with one error; if there is none, those that only begin like the words or hold them. */
    private static Meant meant(List<Suggestion> named) {
        var surest = named.isEmpty() ? Match.INSIDE : named.getFirst().match();
        var surely = services(named, Set.of(surest == Match.EXACT ? Match.EXACT : Match.ONE_TYPO));
        if (!surely.isEmpty()) return new Meant(surely, List.of());
        var maybe = services(named, Set.of(Match.BEGINNING, Match.INSIDE, Match.ALIKE));
        return new Meant(List.of(), maybe.stream().limit(MOST_MAYBE).toList());
    }

    private static List<Sheet> services(List<Suggestion> named, Set<Match> matches) {
        return named.stream()
                .filter(it -> !it.sheet().commons() && matches.contains(it.match()))
                .map(Suggestion::sheet)
                .toList();
    }

    /** What is found, the nearest first; within a tier the order of the shelf. */
    private List<BitSet> tiers(String typed, CardBox box, List<Suggestion> named, Meant meant) {
        var replacing = box.replacing(meant.targets(), this::replacing);
        var words = words(typed);
        var tiers = new ArrayList<BitSet>();
        tiers.add(named(box, named, Set.of(Match.EXACT)));
        if (!meant.surely().isEmpty()) tiers.add(replacing);
        tiers.add(named(box, named, Set.of(Match.BEGINNING, Match.ONE_TYPO)));
        tiers.add(named(box, named, Set.of(Match.INSIDE)));
        if (!meant.maybe().isEmpty()) tiers.add(replacing);
        tiers.add(box.saying(words));
        tiers.add(needed(box, words));
        return tiers;
    }

    /** Nothing is found: what has most of the letters in its name, replaces what has them, or resembles the words at all. */
    private List<BitSet> resembling(String typed, CardBox box, List<Suggestion> named) {
        return List.of(
                named(box, named, Set.of(Match.ALIKE)),
                box.replacing(meant(named).targets(), this::replacing),
                box.of(alike(typed)));
    }

    /** What answers a need that is called so. */
    private BitSet needed(CardBox box, List<String> words) {
        var found = new BitSet();
        needs.named(words).forEach(it -> found.or(box.having(Facets.NEED, it)));
        return found;
    }

    private static BitSet named(CardBox box, List<Suggestion> named, Set<Match> matches) {
        return box.of(named.stream()
                .filter(it -> matches.contains(it.match()))
                .map(it -> it.sheet().id().value())
                .toList());
    }

    /** The words that say something; all of them if none does. */
    static List<String> words(String typed) {
        var all = Fold.telling(typed);
        var telling = all.stream().filter(it -> !EMPTY_WORDS.contains(it)).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList();
    }

    private List<UUID> replacing(List<UUID> targets) {
        if (targets.isEmpty()) return List.of();
        return db.sql(ShelfSql.REPLACING)
                .param("targets", targets.toArray(UUID[]::new))
                .list((row, n) -> row.getObject(1, UUID.class));
    }

    private List<UUID> alike(String typed) {
        return db.sql(ShelfSql.ALIKE).param("words", Fold.words(typed)).list((row, n) -> row.getObject(1, UUID.class));
    }

    private Chosen page(CatalogueQuery wanted, CardBox box, List<BitSet> tiers, Meant meant, boolean approximate) {
        var fitting = new BitSet();
        tiers.forEach(fitting::or);
        filters(wanted, box).forEach(fitting::and);
        var chosen = (BitSet) fitting.clone();
        chosen.and(licence(wanted, box));
        long total = chosen.cardinality();
        long start = Math.min(wanted.page() - 1L, Math.max(0, (total - 1) / wanted.size())) * wanted.size();
        return new Chosen(box, box.page(tiers, chosen, start, wanted.size()), fitting, chosen, meant, approximate);
    }

    private static List<BitSet> filters(CatalogueQuery wanted, CardBox box) {
        var filters = new ArrayList<BitSet>();
        wanted.needs().forEach(it -> filters.add(box.having(Facets.NEED, it)));
        wanted.platforms().forEach(it -> filters.add(box.having(Facets.PLATFORM, it)));
        wanted.hosting().forEach(it -> filters.add(box.having(Facets.HOSTING, it)));
        wanted.audience().forEach(it -> filters.add(box.having(Facets.AUDIENCE, it)));
        wanted.families().forEach(it -> filters.add(box.having(Facets.FAMILY, it)));
        return filters;
    }

    /** The shelf of commons can be asked for what only shows its source, but never shows it unasked (C19). */
    private static BitSet licence(CatalogueQuery wanted, CardBox box) {
        if (!wanted.licence().isEmpty()) return box.having(Facets.LICENCE, wanted.licence());
        return wanted.services() ? box.all() : box.having(Cards.NATURE, "commons");
    }

    /** One licence is chosen at a time, so its values are counted as if none was. */
    private static Map<String, Map<String, Long>> counts(CardBox box, BitSet fitting, BitSet chosen) {
        var counts = new HashMap<String, Map<String, Long>>();
        counts.put(Facets.LICENCE, box.count(Facets.LICENCE, fitting));
        for (var filter : List.of(Facets.NEED, Facets.PLATFORM, Facets.HOSTING, Facets.AUDIENCE, Facets.FAMILY))
            counts.put(filter, box.count(filter, chosen));
        return counts;
    }
}
