package org.fabcom.accompaniers.describing;

import module java.base;
import org.fabcom.accompaniers.Price;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/** A price list as a form: one group of fields a price, two empty groups at the end; a group without a kind is left out. */
final class PriceForms {

    static final int MOST = 10;
    private static final int EMPTY = 2;
    private static final long MOST_EUROS = 100_000;

    private PriceForms() {}

    static void fill(Form form, List<Price> prices) {
        for (int i = 0; i < prices.size(); i++) {
            var it = prices.get(i);
            form.with(name(i, "sorte"), it.kind())
                    .with(name(i, "montant"), it.cents() == 0 ? "" : euros(it.cents()))
                    .with(name(i, "tva"), it.cents() == 0 ? "" : euros(it.vat()))
                    .with(name(i, "mots"), it.words())
                    .with(name(i, "condition"), it.condition());
        }
    }

    /** Hundredths as somebody would type them: « 60 », « 5,50 ». */
    static String euros(long cents) {
        return cents % 100 == 0 ? String.valueOf(cents / 100) : "%d,%02d".formatted(cents / 100, cents % 100);
    }

    static String name(int n, String field) {
        return "prix-" + n + "-" + field;
    }

    /** How many groups the page shows. */
    static int shown(Form form) {
        int last = 0;
        for (int i = 0; i < MOST; i++) if (!form.value(name(i, "sorte")).isEmpty()) last = i + 1;
        return Math.min(MOST, last + EMPTY);
    }

    /** Prices as they stand from today on; those that did not change keep their day. */
    static List<Price> read(Form form, List<Price> before, LocalDate today, Page page) {
        var prices = new ArrayList<Price>();
        for (int i = 0; i < MOST; i++)
            one(form, i, today, page).map(it -> dated(it, before)).ifPresent(prices::add);
        return prices;
    }

    private static Price dated(Price it, List<Price> before) {
        return before.stream()
                .filter(old ->
                        new Price(old.kind(), old.words(), old.cents(), old.vat(), old.condition(), it.on()).equals(it))
                .findFirst()
                .orElse(it);
    }

    private static Optional<Price> one(Form form, int n, LocalDate today, Page page) {
        var kind = Arrays.stream(Price.Kind.values())
                .filter(it -> it.name().equals(form.value(name(n, "sorte"))))
                .findFirst();
        if (kind.isEmpty()) return Optional.empty();
        var words = CaseForms.atMost(form, name(n, "mots"), 200, page);
        var condition = CaseForms.atMost(form, name(n, "condition"), 300, page);
        boolean free = kind.get() == Price.Kind.FREE;
        long cents = free ? 0 : cents(form, n, page);
        int vat = free ? 0 : vat(form, name(n, "tva"), page);
        if (form.wrong()) return Optional.empty();
        return Optional.of(new Price(kind.get(), words, cents, vat, condition.isEmpty() ? null : condition, today));
    }

    private static long cents(Form form, int n, Page page) {
        var field = name(n, "montant");
        long cents = CaseForms.hundredths(form, field, MOST_EUROS, page).orElse(0L);
        if (cents == 0) form.reject(field, page.t("accompaniers.price.missing"));
        return cents;
    }

    /** The tax is said, be it 0: nobody guesses it. */
    static int vat(Form form, String field, Page page) {
        var vat = CaseForms.hundredths(form, field, 100, page);
        if (vat.isEmpty()) form.reject(field, page.t("accompaniers.vat.missing"));
        return vat.orElse(0L).intValue();
    }
}
