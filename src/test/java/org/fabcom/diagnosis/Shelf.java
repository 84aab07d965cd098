package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Alternative;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.law.Law;
import org.fabcom.catalogue.law.Rate;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.diagnosis.Library.Candidate;
import org.fabcom.diagnosis.Library.Known;
import org.jspecify.annotations.Nullable;

/** A small invented shelf of the catalogue, as a test needs it. Its figures are ours and say nothing of the real tools. */
final class Shelf {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Fact.Source PAGE = new Fact.Source("https://example.org/page", "Page lue");

    private final List<Known> known = new ArrayList<>();
    private final List<Law> laws = new ArrayList<>();
    private final List<Rate> rates = new ArrayList<>();

    static Shelf empty() {
        return new Shelf();
    }

    Shelf dollar() {
        rates.add(new Rate("USD", LocalDate.of(2026, 5, 8), 850_300, PAGE, TODAY));
        return this;
    }

    Shelf law(String id) {
        laws.add(new Law(id, "Le texte de " + id, PAGE, TODAY, null));
        return this;
    }

    Shelf service(String name, String need, Fact... facts) {
        return add(name, sheet(name, false, need), List.of(facts), List.of());
    }

    Shelf service(String name, String need, List<Candidate> candidates, Fact... facts) {
        return add(name, sheet(name, false, need), List.of(facts), candidates);
    }

    Shelf free(String name, Fact... facts) {
        return add(name, sheet(name, true, "files"), List.of(facts), List.of());
    }

    private Shelf add(String name, Sheet sheet, List<Fact> facts, List<Candidate> candidates) {
        known.add(new Known(name, sheet, facts, candidates));
        return this;
    }

    Library library() {
        return new Library(known, laws, rates);
    }

    static Sheet sheet(String name, boolean free, String need) {
        return new Sheet(
                new SheetId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                free,
                "software",
                name,
                null,
                null,
                null,
                null,
                free ? "AGPL-3.0-or-later" : null,
                free ? Freeness.FREE : Freeness.UNKNOWN,
                List.of(need),
                List.of(),
                null,
                List.of());
    }

    static Candidate candidate(String name, List<Offer> offers, Fact... facts) {
        var sheet = sheet(name, true, "files");
        return new Candidate(
                sheet, new Alternative(sheet.id(), "outil", PAGE, TODAY, "starter"), offers, List.of(facts));
    }

    static Offer offer(String host, String status, @Nullable Long cents, String period, @Nullable String country) {
        return offer(host, status, cents, cents == null ? null : "EUR", period, country);
    }

    static Offer offer(
            String host,
            String status,
            @Nullable Long cents,
            @Nullable String currency,
            String period,
            @Nullable String country) {
        return new Offer(
                new SheetId(UUID.randomUUID()),
                host,
                host,
                null,
                null,
                country,
                null,
                status,
                "Offre",
                cents,
                currency,
                period,
                PAGE,
                TODAY);
    }

    static Fact fact(String about, String... data) {
        return fact(about, null, null, true, data);
    }

    static Fact asOf(LocalDate asOf, String about, String... data) {
        return fact(about, null, asOf, true, data);
    }

    static Fact unverified(String about, String... data) {
        return fact(about, null, null, false, data);
    }

    static Fact on(LocalDate day, String about) {
        return fact(about, day, null, true);
    }

    private static Fact fact(
            String about, @Nullable LocalDate on, @Nullable LocalDate asOf, boolean verified, String... data) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < data.length; i += 2) words.put(data[i], data[i + 1]);
        return new Fact(
                UUID.randomUUID(),
                new SheetId(UUID.randomUUID()),
                about,
                about + " " + words,
                words,
                on,
                PAGE,
                TODAY,
                asOf,
                verified,
                "starter");
    }

    static Fact limit(String metric, int value) {
        return fact("limit", "plan", "free", "metric", metric, "value", String.valueOf(value));
    }

    /** Cents a month for the account. */
    static Fact price(String plan, long cents, String currency) {
        return fact(
                "price",
                "plan",
                plan,
                "amount",
                String.valueOf(cents),
                "currency",
                currency,
                "per",
                "account",
                "period",
                "month",
                "vat",
                "unknown");
    }

    /** Cents a month for each seat. */
    static Fact seat(String plan, long cents, String currency) {
        return fact(
                "price",
                "plan",
                plan,
                "amount",
                String.valueOf(cents),
                "currency",
                currency,
                "per",
                "seat",
                "period",
                "month",
                "vat",
                "excluded");
    }

    /** Hundredths of a percent, cents. */
    static Fact fee(String paidBy, int percent, int fixed) {
        return fact(
                "fee",
                "percent",
                String.valueOf(percent),
                "fixed",
                String.valueOf(fixed),
                "currency",
                "EUR",
                "paid_by",
                paidBy);
    }
}
