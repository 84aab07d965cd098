package org.fabcom.catalogue.reading;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.reading.SheetView.Chip;
import org.fabcom.catalogue.reading.SheetView.Drawer;
import org.jspecify.annotations.Nullable;

/** The facts of a sheet by what they are about, in the order in which people ask; and what nobody has said. */
final class Drawers {

    /** Never called unknown: there may simply be none. */
    private static final List<String> OPTIONAL =
            List.of("pitfall", "note", "fee", "tip", "vendor_address", "inactivity");

    private final boolean commons;
    private final List<String> order;
    private final Map<String, List<Fact>> facts;
    private final LocalDate today;
    private final Set<String> disputed;

    /** {@code disputed}: about what the facts contradict each other. */
    Drawers(boolean commons, List<Fact> facts, LocalDate today, Set<String> disputed) {
        this.disputed = disputed;
        this.commons = commons;
        this.order = FactOrder.lasting(commons);
        this.facts = facts.stream().collect(Collectors.groupingBy(Fact::about));
        this.today = today;
    }

    List<Drawer> known() {
        return order.stream()
                .filter(facts::containsKey)
                .map(about -> new Drawer(
                        about,
                        chip(about),
                        lines(about),
                        disputed.contains(about),
                        headline(about).isEmpty()))
                .toList();
    }

    List<String> unknown() {
        if (commons) return List.of();
        return order.stream()
                .filter(it -> !facts.containsKey(it) && !OPTIONAL.contains(it))
                .toList();
    }

    private List<SheetView.Line> lines(String about) {
        return facts.getOrDefault(about, List.of()).stream()
                .map(it -> SheetView.Line.of(it, today))
                .toList();
    }

    /** What the drawer shows before it is opened is never on the word of any passer-by, nor unverified. */
    private Optional<Fact> headline(String about) {
        return facts.getOrDefault(about, List.of()).stream()
                .filter(Fact::headline)
                .findFirst();
    }

    private @Nullable Chip chip(String about) {
        var found = headline(about);
        if (found.isEmpty()) return null;
        var first = found.get();
        return switch (about) {
            case "export" ->
                first.number("level").isPresent()
                        ? portability(first.number("level").getAsLong())
                        : null;
            case "dpf", "outside_account", "vendor_address", "tracking", "support", "dpa" ->
                first.word("value").map(Drawers::word).orElse(null);
            case "jurisdiction" ->
                first.word("parent_country")
                        .or(() -> first.word("country"))
                        .map(it -> new Chip("neutral", SheetView.COUNTRY, it))
                        .orElse(null);
            case "pitfall" ->
                new Chip(
                        "care",
                        "catalogue.pitfalls",
                        Integer.toString(lines(about).size()));
            case "limit" -> limit(first);
            case "price" ->
                first.number("amount").isPresent() && first.word("currency").isPresent()
                        ? new Chip(
                                "neutral",
                                SheetView.MONEY,
                                Stream.of("amount", "currency", "period", "per")
                                        .flatMap(it -> first.word(it).stream())
                                        .collect(Collectors.joining(" ")))
                        : null;
            case "inactivity" ->
                first.word("months")
                        .map(it -> new Chip("neutral", "catalogue.chip.months", it))
                        .orElse(null);
            default -> null;
        };
    }

    private static @Nullable Chip limit(Fact fact) {
        var metric = fact.word("metric");
        var value = fact.word("value");
        if (metric.isEmpty() || fact.number("value").isEmpty()) return null;
        var key = metric.get().startsWith("storage_") ? "catalogue.chip." : SheetView.METRIC;
        return new Chip("neutral", key + metric.get(), value.orElse(""));
    }

    /** Portability from 0 (nothing comes out) to 4 (open format, read by a free tool). */
    private static Chip portability(long level) {
        var kind = level >= 3 ? "good" : level == 2 ? "care" : "bad";
        return new Chip(kind, "catalogue.portability." + level, "");
    }

    private static Chip word(String value) {
        return new Chip(value.equals("unknown") ? "unknown" : "neutral", "catalogue.value." + value, "");
    }
}
