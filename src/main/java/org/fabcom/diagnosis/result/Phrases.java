package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.fabcom.diagnosis.Tool;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Reasons and evidence of a diagnosis in the reader’s language. Facts of the catalogue stay in French. */
public final class Phrases {

    /**
     * A piece of evidence as it is read. {@code said}: who speaks there and of when the page is. {@code own}: the reader’s answer.
     * {@code french}: not in the reader’s language.
     */
    public record Quote(
            String text,
            String source,
            String url,
            @Nullable LocalDate date,
            boolean stale,
            boolean own,
            boolean french,
            String said) {

        Quote(String text, String source, String url, @Nullable LocalDate date, boolean own) {
            this(text, source, url, date, false, own, false, "");
        }
    }

    private final Page page;
    private final LocalDate day;

    public Phrases(Page page, LocalDate day) {
        this.page = page;
        this.day = day;
    }

    public String reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).collect(Collectors.joining(" · "));
    }

    String reason(Reason reason) {
        return page.t(reason.why().key(), words(reason.args()));
    }

    public Quote quote(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Read it -> quote(it.fact());
            case Evidence.Legal it ->
                french(
                        said(it.law().text(), it.law().verified()),
                        it.law().source(),
                        it.law().readOn(),
                        it.law().asOf(),
                        it.law().asOfTo());
            case Evidence.Offered it ->
                french(
                        said(it.offer().text(), it.offer().verified()),
                        it.offer().source(),
                        it.offer().readOn(),
                        it.offer().asOf(),
                        it.offer().asOfTo());
            case Evidence.Converted it ->
                new Quote(
                        page.t(
                                "diagnosis.rate",
                                page.money(100, it.rate().currency()),
                                decimals(it.rate().millionths()),
                                page.date(it.rate().ratedOn())),
                        it.rate().source().title(),
                        it.rate().source().url(),
                        it.rate().readOn(),
                        false);
            case Evidence.Answered it -> answer(it);
            case Evidence.Ruled it ->
                new Quote(page.t(it.rule().key() + ".rule"), page.t("diagnosis.rule"), "", null, false);
        };
    }

    private Quote quote(Fact fact) {
        return french(said(fact.text(), fact.verified()), fact.source(), fact.readOn(), fact.asOf(), fact.asOfTo());
    }

    /** What the catalogue says, which speaks French; old when it was read more than a year ago. */
    private Quote french(String text, Fact.Source source, LocalDate read, @Nullable LocalDate asOf, Precision asOfTo) {
        boolean stale = read.isBefore(day.minusMonths(12));
        return new Quote(text, source.title(), source.url(), read, stale, false, true, said(source, asOf, asOfTo));
    }

    /** « dit par l’éditeur · date de la page : avril 2026 ». */
    String said(Fact.Source source, @Nullable LocalDate asOf, Precision asOfTo) {
        var rank = page.t("catalogue.rank." + source.rank().code());
        return asOf == null ? rank : rank + " · " + page.t("catalogue.asof", asOfTo.words(asOf, page));
    }

    private String said(String text, boolean verified) {
        return verified ? text : text + " " + page.t("diagnosis.unverified");
    }

    private Quote answer(Evidence.Answered it) {
        var key = "diagnosis.answer." + it.question().name().toLowerCase(Locale.ROOT);
        return new Quote(page.t(key, words(it.args())), "", "", day, true);
    }

    private Object[] words(List<Object> args) {
        return args.stream().map(this::word).toArray();
    }

    private Object word(Object arg) {
        return switch (arg) {
            case Reason.Euros it -> page.euros(it.cents());
            case Reason.Share it -> share(it);
            case Reason.Country it -> page.formats().country(it.code());
            case Reason.Word it -> page.t("diagnosis." + it.key());
            case LocalDate it -> page.shortDate(it);
            case Tool.Owner it -> page.t("diagnosis.owner." + it.name().toLowerCase(Locale.ROOT));
            case Tool.Payer it -> page.t("diagnosis.payer." + it.name().toLowerCase(Locale.ROOT));
            default -> arg;
        };
    }

    private String share(Reason.Share it) {
        var percent = page.t("diagnosis.percent", hundredths(it.percent()));
        if (it.fixed() == 0) return percent;
        return page.t("diagnosis.share", percent, page.money(it.fixed(), it.currency()));
    }

    private String hundredths(long n) {
        var whole = page.number(n / 100);
        if (n % 100 == 0) return whole;
        var rest = "%02d".formatted(n % 100).replaceAll("0$", "");
        return whole + (page.lang().equals("fr") ? "," : ".") + rest;
    }

    /** Millionths of a euro with four decimals: « 0,8503 € ». */
    private String decimals(long millionths) {
        long tenThousandths = Math.round(millionths / 100.0);
        var text = "%d%s%04d"
                .formatted(tenThousandths / 10_000, page.lang().equals("fr") ? "," : ".", tenThousandths % 10_000);
        return page.lang().equals("fr") ? text + "\u00a0€" : "€" + text;
    }
}
