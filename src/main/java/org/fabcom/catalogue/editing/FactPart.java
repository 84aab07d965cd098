package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.kernel.TypedDecimal;

/** One thing that the typed part of a fact says, as a form asks for it; see {@code docs/catalogue-data.md}. */
record FactPart(String name, Sort sort, List<String> choices, boolean optional) {

    enum Sort {
        WORDS,
        /** A decimal kept in hundredths. */
        HUNDREDTHS,
        WHOLE,
        COUNTRY,
        COUNTRIES,
        CHOICE
    }

    private static final List<String> METRICS = List.of(
            "seats",
            "contacts",
            "sends_month",
            "sends_day",
            "storage_gb",
            "storage_mb",
            "meeting_minutes",
            "participants",
            "history_days",
            "boards",
            "polls",
            "responses_month",
            "questions",
            "forms",
            "transfers_month",
            "products",
            "designs",
            "users",
            "links");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF");
    private static final List<FactPart> YES_NO = List.of(choice("value", "yes", "no", "unknown"));
    private static final List<FactPart> YES_NO_PARTLY = List.of(choice("value", "yes", "no", "partly", "unknown"));

    private static final Map<String, List<FactPart>> OF = Map.ofEntries(
            Map.entry(
                    "price",
                    List.of(
                            new FactPart("plan", Sort.WORDS, List.of(), false),
                            new FactPart("amount", Sort.HUNDREDTHS, List.of(), false),
                            new FactPart("currency", Sort.CHOICE, CURRENCIES, false),
                            choice("per", "account", "seat"),
                            choice("period", "month", "year", "once"),
                            choice("vat", "included", "excluded", "unknown"))),
            Map.entry(
                    "fee",
                    List.of(
                            new FactPart("percent", Sort.HUNDREDTHS, List.of(), true),
                            new FactPart("fixed", Sort.HUNDREDTHS, List.of(), true),
                            new FactPart("currency", Sort.CHOICE, CURRENCIES, false),
                            choice("paid_by", "organisation", "payer"))),
            Map.entry(
                    "tip",
                    List.of(
                            new FactPart("amount", Sort.HUNDREDTHS, List.of(), true),
                            new FactPart("payers_percent", Sort.HUNDREDTHS, List.of(), true),
                            choice("paid_by", "payer"))),
            Map.entry(
                    "limit",
                    List.of(
                            new FactPart("plan", Sort.WORDS, List.of(), false),
                            new FactPart("metric", Sort.CHOICE, METRICS, false),
                            new FactPart("value", Sort.WHOLE, List.of(), false))),
            Map.entry(
                    "jurisdiction",
                    List.of(
                            new FactPart("entity", Sort.WORDS, List.of(), false),
                            new FactPart("country", Sort.COUNTRY, List.of(), false),
                            new FactPart("parent", Sort.WORDS, List.of(), true),
                            new FactPart("parent_country", Sort.COUNTRY, List.of(), true))),
            Map.entry("region", List.of(new FactPart("countries", Sort.COUNTRIES, List.of(), false))),
            Map.entry(
                    "export",
                    List.of(
                            choice("level", "0", "1", "2", "3", "4"),
                            new FactPart("feature", Sort.WORDS, List.of(), true),
                            new FactPart("formats", Sort.WORDS, List.of(), true))),
            Map.entry("inactivity", List.of(new FactPart("months", Sort.WHOLE, List.of(), false))),
            Map.entry("dpf", YES_NO),
            Map.entry("vendor_address", YES_NO),
            Map.entry("support", YES_NO),
            Map.entry("dpa", YES_NO),
            Map.entry(
                    "outside_account",
                    List.of(
                            choice("value", "yes", "no", "partly", "unknown"),
                            new FactPart("means", Sort.CHOICE, List.of("phone"), true))),
            Map.entry("tracking", YES_NO_PARTLY));

    static List<FactPart> of(String about) {
        return OF.getOrDefault(about, List.of());
    }

    private static FactPart choice(String name, String... values) {
        return new FactPart(name, Sort.CHOICE, List.of(values), false);
    }

    /** As the catalogue keeps what was typed; nothing if it is not of this sort. */
    Optional<String> read(String typed) {
        var text = typed.strip();
        return switch (sort) {
            case WORDS -> Optional.of(text).filter(it -> it.length() <= 200);
            case HUNDREDTHS -> hundredths(text);
            case WHOLE ->
                Optional.of(text.replaceAll("[\\s\\u00a0\\u202f]", "")).filter(it -> it.matches("[0-9]{1,12}"));
            case COUNTRY -> Optional.of(text.toUpperCase(java.util.Locale.ROOT)).filter(FactPart::country);
            case COUNTRIES -> countries(text.toUpperCase(java.util.Locale.ROOT));
            case CHOICE -> Optional.of(text).filter(choices::contains);
        };
    }

    /** As a person would have typed it. */
    String typed(String kept) {
        if (sort != Sort.HUNDREDTHS || !kept.matches("-?[0-9]{1,15}")) return kept;
        return new BigDecimal(kept).movePointLeft(2).setScale(2).toPlainString().replace('.', ',');
    }

    private static Optional<String> hundredths(String text) {
        var hundredths = TypedDecimal.cents(text.replaceFirst(" ?%$", ""), 99_999_999_999_999L);
        return hundredths.isPresent() ? Optional.of(Long.toString(hundredths.getAsLong())) : Optional.empty();
    }

    private static Optional<String> countries(String text) {
        var codes = List.of(text.split("[\\s,;]+"));
        return codes.stream().allMatch(FactPart::country) ? Optional.of(String.join(",", codes)) : Optional.empty();
    }

    private static boolean country(String code) {
        return java.util.Locale.getISOCountries(java.util.Locale.IsoCountryCode.PART1_ALPHA2)
                .contains(code);
    }
}
