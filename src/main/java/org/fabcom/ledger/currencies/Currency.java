package org.fabcom.ledger.currencies;

import module java.base;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.web.Formats;
import org.fabcom.web.Page;

/**
 * A currency or unit of the community (E35). Amounts are whole numbers of its smallest unit.
 *
 * @param decimals figures after the comma, for money
 * @param step every amount is a multiple of it: 15 minutes for hours by quarters
 */
public record Currency(
        CurrencyId id,
        String name,
        String symbol,
        Unit unit,
        Regime regime,
        int decimals,
        long step,
        Limits limits,
        boolean closed) {

    private static final Pattern HOURS = Pattern.compile("(\\d{1,3}(?: \\d{3})++|\\d{1,7}) ?(?:h|:) ?(\\d{1,2})?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,7}) ?(?:min|minutes|mn)");
    /** Figures behind the comma that give each minute back. */
    private static final int EXACT = 4;

    private static final Pattern PLURAL = Pattern.compile("\\p{L}{2,}[^\\P{L}aiusxp]s");

    /** What law and books count in, paid elsewhere. */
    public boolean euro() {
        return external()
                && unit == Unit.MONEY
                && decimals == 2
                && Set.of("€", "EUR", "EURO", "EUROS").contains(symbol.toUpperCase(Locale.ROOT));
    }

    /** Kept elsewhere: payments leave a trace here and move no balance. */
    public boolean external() {
        return regime == Regime.EXTERNAL;
    }

    /**
     * « 12,50 », « 1 gué », « 2 h 30 », « 2:30 », « 45 min » in the smallest unit; empty if unreadable, zero, too fine
     * or too big. So is « 1.000 »: a thousand to some and one to others.
     */
    public OptionalLong read(String typed) {
        var text = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replace(symbol.toLowerCase(Locale.ROOT), unit == Unit.HOURS ? "h" : "")
                .strip();
        if (unit != Unit.HOURS && text.endsWith(single().toLowerCase(Locale.ROOT)))
            text = text.substring(0, text.length() - single().length()).strip();
        var exact = unit == Unit.HOURS ? minutes(text) : TypedDecimal.units(text, decimals, Amount.MOST);
        return exact.stream().filter(this::fits).findFirst();
    }

    /** True if it may be paid at all. */
    public boolean fits(long units) {
        return units > 0 && units <= Amount.MOST && units % step == 0;
    }

    /** As people read it: « 12,50 brins », « −2 h 30 ». */
    public String say(long units, Formats formats) {
        if (unit == Unit.HOURS) return (units < 0 ? "−" : "") + formats.duration(Math.abs(units));
        return formats.decimal(units, decimals) + "\u00a0" + (formats.single(units, decimals) ? single() : symbol);
    }

    /** As one would type it: {@link #say} without the sign. */
    public String typed(long units, Formats formats) {
        var words = say(units, formats).replaceAll("[\\u00a0\\u202f]", " ");
        if (formats.number(1000).contains(",")) words = words.replace(",", "");
        var sign = unit == Unit.HOURS ? " h" : " " + (formats.single(units, decimals) ? single() : symbol);
        return words.endsWith(sign) ? words.substring(0, words.length() - sign.length()) : words;
    }

    /** « gué » of « gués »; a sign, or a word that ends so by itself, stays as it is. */
    private String single() {
        return PLURAL.matcher(symbol).matches() ? symbol.substring(0, symbol.length() - 1) : symbol;
    }

    /** For spreadsheets and programs: « 12.50 », hours as « 2.50 », or as « 0.8333 » where only four figures give the minute back. */
    public String plain(long units) {
        return unit == Unit.HOURS
                ? hours(units).toPlainString()
                : BigDecimal.valueOf(units)
                        .movePointLeft(decimals)
                        .setScale(decimals)
                        .toPlainString();
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), minutes % 3 == 0 ? 2 : EXACT, RoundingMode.HALF_UP);
    }

    private static OptionalLong minutes(String text) {
        var hours = HOURS.matcher(text);
        if (hours.matches()) {
            long rest = hours.group(2) == null ? 0 : Long.parseLong(hours.group(2));
            return rest > 59
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(hours.group(1).replace(" ", "")) * 60 + rest);
        }
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) return OptionalLong.of(Long.parseLong(minutes.group(1)));
        var number = text.replaceAll(" ?h$", "");
        var whole = TypedDecimal.units(number, 2, 60, Amount.MOST);
        return whole.isPresent() ? whole : nearest(number);
    }

    /** The minute that is told with these four figures. */
    private static OptionalLong nearest(String number) {
        return TypedDecimal.read(number, EXACT)
                .map(it -> it.multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP))
                .filter(it -> it.compareTo(BigDecimal.valueOf(Amount.MOST)) <= 0)
                .map(BigDecimal::longValueExact)
                .filter(it -> TypedDecimal.read(number, EXACT)
                        .filter(hours(it)::equals)
                        .isPresent())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** « de −20 h à 40 h », « pas sous 0 gué, sans plafond ». */
    public String say(Limits bounds, Page page) {
        var floor = bounds.floor();
        var ceiling = bounds.ceiling();
        if (floor == null)
            return ceiling == null
                    ? page.t("ledger.limits.none")
                    : page.t("ledger.limits.most", say(ceiling, page.formats()));
        if (ceiling == null) return page.t("ledger.limits.least", say(floor, page.formats()));
        return page.t("ledger.limits.between", say(floor, page.formats()), say(ceiling, page.formats()));
    }
}
