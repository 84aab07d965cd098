package org.fabcom.flows.survey;

import module java.base;
import org.fabcom.flows.Channel;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.MassFrom;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.flows.account.MatterAccount;
import org.fabcom.flows.account.MatterAccount.Cell;
import org.fabcom.flows.survey.Indicator.Origin;
import org.fabcom.flows.survey.Indicator.Unit;
import org.fabcom.flows.survey.SurveyAnswers.Answer;
import org.fabcom.flows.totals.KnownFigures.Figure;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;

/** The figures of a template, drawn from the account of a year, from what other rooms know and from what was typed. */
final class Indicators {

    /** Streams that ADEME's observatory names; the others are taken together. */
    private static final List<Flow> ADEME = List.of(
            Flow.ELECTRICAL,
            Flow.FURNITURE,
            Flow.TEXTILE,
            Flow.SPORT,
            Flow.DIY,
            Flow.GARDEN,
            Flow.TOYS,
            Flow.BUILDING,
            Flow.PACKAGING);

    /** What is looked at. {@code mapping}: the version that says the stream of each kind; null: each kind its own. */
    record Year(
            MatterAccount account,
            @Nullable UUID mapping,
            Map<Figure, Long> known,
            Map<Figure, String> pages,
            Map<String, Answer> answers,
            Address register,
            String balance) {}

    private final Year year;
    private final Page page;
    private final List<Indicator> all = new ArrayList<>();
    private String section = "";

    private Indicators(Year year, Page page) {
        this.year = year;
        this.page = page;
    }

    static List<Indicator> of(SurveyTemplate template, Year year, Page page) {
        var it = new Indicators(year, page);
        switch (template) {
            case NETWORK -> it.network();
            case ADEME -> it.ademe();
        }
        return it.all;
    }

    private void network() {
        totals();
        section = "streams";
        for (var stream : Flow.values()) stream(stream.name());
        stream("UNSORTED");
        waste();
        section = "channels";
        for (var it : Channel.values())
            mass(
                    "IN_" + it,
                    page.t("flows.channel." + it),
                    cell -> cell.channel() == it,
                    year.register.with("canal", it));
        section = "exits";
        for (var it : ExitClass.values())
            mass("OUT_" + it, page.t("flows.out." + it), cell -> cell.out() == it, year.register.with("sortie", it));
        section = "electrical";
        Stream.of(Electrical.values()).filter(it -> it != Electrical.NONE).forEach(this::electrical);
        sales();
        section = "structure";
        for (var it : TypedFigure.values()) typed(it);
    }

    private void ademe() {
        section = "streams";
        for (var it : ADEME) stream(it.name());
        var others = Stream.of(Flow.values())
                .filter(it -> !ADEME.contains(it))
                .map(Flow::name)
                .toList();
        for (var fate : Fate.values())
            mass(
                    "OTHERS_" + fate,
                    page.t("flows.survey.others", page.t("flows.fate." + fate)),
                    it -> it.fate() == fate
                            && (others.contains(it.stream()) || it.stream().equals("UNSORTED")),
                    year.register.with("devenir", fate));
        totals();
        section = "structure";
        for (var it : List.of(
                TypedFigure.FTE, TypedFigure.FTE_INSERTION, TypedFigure.VOLUNTEERS, TypedFigure.VOLUNTEER_HOURS))
            typed(it);
    }

    private void totals() {
        section = "totals";
        for (var fate : Fate.values())
            mass(
                    "ALL_" + fate,
                    page.t("flows.fate." + fate),
                    it -> it.fate() == fate,
                    year.register.with("devenir", fate));
        var total = year.account.total();
        known("STOCK", page.t("flows.account.stock"), Unit.TONNES, total.stock(), year.register.toString());
        known(
                "ESTIMATED",
                page.t("flows.account.estimated"),
                Unit.TONNES,
                total.estimated(),
                year.register.with("masse", "ESTIMATED").toString());
        rate("REUSE_OF_LEFT", total.reuseOfLeft());
        rate("RECOVERY_OF_LEFT", total.recoveryOfLeft());
        rate("REUSE_OF_RECEIVED", total.reuseOfReceived());
        rate("RECOVERY_OF_RECEIVED", total.recoveryOfReceived());
        rate("CERTAINTY", year.account.certainty());
    }

    private void stream(String code) {
        for (var fate : Fate.values())
            mass(
                    code + "_" + fate,
                    page.t("flows.survey.of", page.t("flows.kind.stream." + code), page.t("flows.fate." + fate)),
                    it -> it.fate() == fate && it.stream().equals(code),
                    opened(code).with("devenir", fate));
    }

    private Address opened(String stream) {
        return year.mapping == null || stream.equals("UNSORTED")
                ? year.register.with("filiere", stream)
                : year.register.with("enquete", year.mapping + ":" + stream);
    }

    /** What leaves without being an object any more. */
    private void waste() {
        for (var fate : List.of(Fate.RECYCLED, Fate.RESIDUAL))
            mass(
                    "WASTE_" + fate,
                    page.t("flows.survey.of", page.t("flows.account.waste"), page.t("flows.fate." + fate)),
                    it -> it.fate() == fate && it.stream().isEmpty(),
                    year.register.with("devenir", fate));
    }

    private void electrical(Electrical it) {
        for (var fate : List.of(Fate.RECEIVED, Fate.REUSED))
            mass(
                    it + "_" + fate,
                    page.t("flows.survey.of", page.t("flows.kind.electrical." + it), page.t("flows.fate." + fate)),
                    cell -> cell.fate() == fate && cell.electrical().equals(it.name()),
                    year.register.with("electrique", it).with("devenir", fate));
    }

    private void sales() {
        section = "sales";
        var url = year.register.with("sortie", ExitClass.SALE).toString();
        long pieces = year.account.cells().stream()
                .filter(it -> it.out() == ExitClass.SALE)
                .mapToLong(Cell::pieces)
                .sum();
        known("PIECES", page.t("flows.survey.PIECES"), Unit.COUNT, pieces, url);
        other("SALES", Unit.COUNT, year.known.get(Figure.SALES));
        other("TURNOVER", Unit.EUROS, year.known.get(Figure.TURNOVER));
    }

    private void mass(String code, String label, Predicate<Cell> of, Address url) {
        var line = year.account.only(of).cells().stream().reduce(new long[2], Indicators::plus, (one, two) -> one);
        var origin = line[1] == 0 ? Origin.WEIGHED : Origin.ESTIMATED;
        add(code, label, Unit.TONNES, nothing() ? null : (Long) line[0], origin, url.toString(), "");
    }

    private static long[] plus(long[] sums, Cell it) {
        boolean weighed = it.from() == MassFrom.WEIGHED;
        return new long[] {sums[0] + it.grams(), sums[1] + (weighed ? 0 : it.lines())};
    }

    /** Of a year of which nothing was written, nothing is known; that is not zero. */
    private boolean nothing() {
        return year.account.cells().isEmpty();
    }

    private void known(String code, String label, Unit unit, long value, String url) {
        add(code, label, unit, nothing() ? null : (Long) value, Origin.COMPUTED, url, "");
    }

    private void rate(String code, long tenths) {
        add(
                code,
                page.t("flows.survey." + code),
                Unit.TENTHS,
                tenths < 0 ? null : (Long) tenths,
                Origin.COMPUTED,
                year.balance,
                "");
    }

    private void other(String code, Unit unit, @Nullable Long value) {
        add(code, page.t("flows.survey." + code), unit, value, Origin.RECORDED, "", "");
    }

    private void typed(TypedFigure it) {
        var answer = year.answers.get(it.name());
        var value = answer == null ? null : answer.value();
        var label = page.t("flows.survey." + it);
        var counted = counted(it, year.known);
        if (answer != null && value != null) {
            var source = page.t("flows.survey.source", answer.source(), page.date(answer.day()));
            add(
                    it.name(),
                    label,
                    Unit.PLAIN,
                    hundredths(value),
                    Origin.TYPED,
                    counted == null ? "" : year.pages.getOrDefault(it.counted, ""),
                    counted == null
                            ? source
                            : page.t("flows.survey.source.counted", source, Indicator.plain(counted, page)));
        } else if (counted != null)
            add(
                    it.name(),
                    label,
                    Unit.PLAIN,
                    counted,
                    Origin.RECORDED,
                    year.pages.getOrDefault(it.counted, ""),
                    page.t("flows.survey.counted." + it));
        else add(it.name(), label, Unit.PLAIN, null, Origin.UNKNOWN, "", "");
    }

    /** What the register of members, their hours and the agenda know of it, in hundredths: what somebody types with its source goes before (R13). */
    static @Nullable Long counted(TypedFigure it, Map<Figure, Long> known) {
        var figure = it.counted == null ? null : known.get(it.counted);
        if (figure == null) return null;
        return it.counted == Figure.VOLUNTEER_MINUTES ? (figure * 100 + 30) / 60 : figure * 100;
    }

    static long hundredths(BigDecimal value) {
        return value.movePointRight(2).longValueExact();
    }

    private void add(
            String code, String label, Unit unit, @Nullable Long value, Origin origin, String url, String source) {
        all.add(new Indicator(
                section,
                code,
                label,
                unit,
                value,
                value == null ? Origin.UNKNOWN : origin,
                value == null ? "" : url,
                source));
    }
}
