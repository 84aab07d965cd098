package org.fabcom.accompaniers.quotes.deciding;

import module java.base;
import org.fabcom.accompaniers.Words;
import org.fabcom.accompaniers.quotes.Quote;
import org.fabcom.accompaniers.quotes.QuoteLine;
import org.fabcom.accompaniers.quotes.Quotes;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;

/**
 * A version of a quote as a form: a group of fields a line, three empty ones at the end, more at a wish; an empty group is left
 * out, and nothing that was typed is: a price beside hours, or beside nothing, is refused.
 */
final class AnswerForms {

    static final int MOST = 20;
    static final String MORE = "plus";
    private static final int EMPTY = 3;
    private static final long MOST_EUROS = 1_000_000;
    private static final long MOST_HOURS = 10_000;

    private AnswerForms() {}

    static String name(int n, String field) {
        return "ligne-" + n + "-" + field;
    }

    static int shown(Form form) {
        int last = 0;
        for (int i = 0; i < MOST; i++) if (typed(form, i)) last = i + 1;
        int more = form.value(MORE).matches("[0-9]{1,2}") ? Integer.parseInt(form.value(MORE)) : 0;
        return Math.min(MOST, Math.max(last, more) + EMPTY);
    }

    private static boolean typed(Form form, int n) {
        return Stream.of("mots", "nombre", "prix", "tva")
                .anyMatch(it -> !form.value(name(n, it)).isEmpty());
    }

    static Form filled(Quote.Version it) {
        var form = Form.empty()
                .with("mots", it.words())
                .with("solidaire", it.solidarity())
                .with("jusqu", it.validUntil());
        for (int i = 0; i < it.lines().size(); i++) {
            var line = it.lines().get(i);
            form.with(name(i, "mots"), line.words()).with(name(i, "sorte"), code(line));
            switch (line) {
                case QuoteLine.Money one ->
                    form.with(name(i, "prix"), typed(one.cents()))
                            .with(name(i, "nombre"), typed(one.hundredths()))
                            .with(name(i, "tva"), typed(one.vat()));
                case QuoteLine.Time one -> form.with(name(i, "nombre"), typed(one.minutes() * 100L / 60));
                case QuoteLine.Thing one -> form.with(name(i, "prix"), "");
            }
        }
        return form;
    }

    /** The rates as one chooses them. */
    static List<OptionView> options(List<Integer> rates, Page page) {
        return rates.stream()
                .map(it -> OptionView.of(typed(it), page.t("quotes.rate", Words.percent(it, page))))
                .toList();
    }

    private static String said(List<Integer> rates, Page page) {
        return options(rates, page).stream().map(OptionView::label).collect(Collectors.joining(", "));
    }

    private static String typed(long hundredths) {
        return hundredths % 100 == 0
                ? String.valueOf(hundredths / 100)
                : "%d,%02d".formatted(hundredths / 100, hundredths % 100);
    }

    private static String code(QuoteLine line) {
        return switch (line) {
            case QuoteLine.Money it -> "MONEY";
            case QuoteLine.Time it when it.side() == QuoteLine.Side.ASKER -> "TIME_ASKER";
            case QuoteLine.Time it -> it.given() ? "TIME_GIVEN" : "TIME_PAID";
            case QuoteLine.Thing it -> it.side() == QuoteLine.Side.ASKER ? "THING_ASKER" : "THING_PROVIDER";
        };
    }

    /** Empty if something is wrong; the form then says what. */
    static Optional<Quotes.Offer> read(Form form, LocalDate today, List<Integer> rates, Page page) {
        var words = CaseForms.atMost(form, "mots", 2000, page);
        var solidarity = CaseForms.atMost(form, "solidaire", 300, page);
        var until = CaseForms.dayNeeded(form, "jusqu", page).orElse(today);
        if (until.isBefore(today)) form.reject("jusqu", page.t("quotes.until.past"));
        List<QuoteLine> lines = new ArrayList<>();
        for (int i = 0; i < MOST; i++) line(form, i, rates, page).ifPresent(lines::add);
        if (lines.isEmpty() && !form.wrong()) form.reject(name(0, "mots"), page.t("quotes.lines.none"));
        if (form.wrong()) return Optional.empty();
        return Optional.of(new Quotes.Offer(words, solidarity, until, lines));
    }

    private static Optional<QuoteLine> line(Form form, int n, List<Integer> rates, Page page) {
        var words = CaseForms.atMost(form, name(n, "mots"), 300, page);
        if (words.isEmpty()) {
            if (typed(form, n)) form.reject(name(n, "mots"), page.t("quotes.line.words.missing"));
            return Optional.empty();
        }
        return switch (form.value(name(n, "sorte"))) {
            case "MONEY" -> money(form, n, words, rates, page);
            case "TIME_PAID" -> time(form, n, words, QuoteLine.Side.PROVIDER, false, page);
            case "TIME_GIVEN" -> time(form, n, words, QuoteLine.Side.PROVIDER, true, page);
            case "TIME_ASKER" -> time(form, n, words, QuoteLine.Side.ASKER, false, page);
            case "THING_PROVIDER" -> thing(form, n, words, QuoteLine.Side.PROVIDER, page);
            case "THING_ASKER" -> thing(form, n, words, QuoteLine.Side.ASKER, page);
            default -> {
                form.reject(name(n, "sorte"), page.t("quotes.line.kind.missing"));
                yield Optional.empty();
            }
        };
    }

    /** {@code rates}: those that the invoice can charge; none: not known. */
    private static Optional<QuoteLine> money(Form form, int n, String words, List<Integer> rates, Page page) {
        var cents = CaseForms.hundredths(form, name(n, "prix"), MOST_EUROS, page);
        if (cents.isEmpty()) form.reject(name(n, "prix"), page.t("quotes.line.price.missing"));
        var vat = CaseForms.hundredths(form, name(n, "tva"), 100, page);
        if (vat.isEmpty())
            form.reject(name(n, "tva"), page.t(rates.isEmpty() ? "accompaniers.vat.missing" : "quotes.rate.missing"));
        else if (!rates.isEmpty() && !rates.contains(vat.get().intValue()))
            form.reject(name(n, "tva"), page.t("quotes.vat.regime", said(rates, page)));
        long count = count(form, name(n, "nombre"), page).filter(it -> it > 0).orElse(100L);
        if (form.wrong() || cents.isEmpty() || vat.isEmpty()) return Optional.empty();
        return Optional.of(
                new QuoteLine.Money(words, cents.get(), (int) count, vat.get().intValue()));
    }

    /** How many, in hundredths: a number, or hours as people say them, to the nearest hundredth of an hour. */
    private static Optional<Long> count(Form form, String field, Page page) {
        return form.value(field).matches(".*[hH:].*")
                ? CaseForms.hours(form, field, MOST_HOURS, page).map(it -> Math.round(it * 100 / 60.0))
                : CaseForms.hundredths(form, field, MOST_HOURS, page);
    }

    private static Optional<QuoteLine> thing(Form form, int n, String words, QuoteLine.Side side, Page page) {
        unpriced(form, n, page);
        if (!form.value(name(n, "nombre")).isEmpty())
            form.reject(name(n, "nombre"), page.t("quotes.line.thing.number"));
        return Optional.of(new QuoteLine.Thing(words, side));
    }

    /** Only money has a price: one typed elsewhere would be lost without a word. */
    private static void unpriced(Form form, int n, Page page) {
        if (!form.value(name(n, "prix")).isEmpty()) form.reject(name(n, "prix"), page.t("quotes.line.price.unused"));
    }

    private static Optional<QuoteLine> time(
            Form form, int n, String words, QuoteLine.Side side, boolean given, Page page) {
        var minutes = CaseForms.hours(form, name(n, "nombre"), MOST_HOURS, page).filter(it -> it > 0);
        if (minutes.isEmpty()) form.reject(name(n, "nombre"), page.t("quotes.line.hours.missing"));
        unpriced(form, n, page);
        return minutes.map(it -> new QuoteLine.Time(words, it, side, given));
    }
}
