package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.kernel.TypedDecimal;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * In what a line counts: lines that count in the same are summed, others never (G44).
 *
 * @param thing what is counted where the unit is things, "" otherwise
 * @param currency null where the unit is none
 */
record BudgetMeasure(
        BudgetUnit unit, String thing, @Nullable Currency currency) {

    static final BudgetMeasure EUROS = new BudgetMeasure(BudgetUnit.EURO, "", null);
    static final BudgetMeasure HOURS = new BudgetMeasure(BudgetUnit.TIME, "", null);
    static final Comparator<BudgetMeasure> ORDER =
            Comparator.comparing(BudgetMeasure::unit).thenComparing(BudgetMeasure::name);

    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,7})[hH]([0-5][0-9]|)");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    static BudgetMeasure things(String thing) {
        return new BudgetMeasure(BudgetUnit.THING, thing, null);
    }

    static BudgetMeasure in(Currency currency) {
        return new BudgetMeasure(BudgetUnit.CURRENCY, "", currency);
    }

    /** The thing or the currency; "" for euros and hours. */
    String name() {
        return currency == null ? thing : currency.name();
    }

    @Nullable
    UUID currencyId() {
        return currency == null ? null : currency.id().value();
    }

    /** « 1 200 », « 12,50 », in hours « 7,5 » or « 7h30 »; empty where it is none, or no whole number of the smallest unit. */
    OptionalLong read(String typed) {
        return switch (unit) {
            case EURO -> TypedDecimal.cents(typed, MOST.longValueExact());
            case THING -> TypedDecimal.units(typed, 0, 9_999_999_999L);
            case TIME -> time(typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
            case CURRENCY -> typed.strip().matches("0+") ? OptionalLong.of(0) : money().read(typed);
        };
    }

    /** « 12,50 » is none: some read twelve hours fifty in it, others half past twelve. */
    private static OptionalLong time(String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches())
            return within(BigDecimal.valueOf(60 * Long.parseLong(clock.group(1))
                    + (clock.group(2).isEmpty() ? 0 : Long.parseLong(clock.group(2)))));
        return text.matches("[0-9]{1,10}(\\.[0-9])?")
                ? within(new BigDecimal(text).multiply(BigDecimal.valueOf(60)).stripTrailingZeros())
                : OptionalLong.empty();
    }

    private static OptionalLong within(BigDecimal amount) {
        return amount.scale() > 0 || amount.compareTo(MOST) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(amount.longValueExact());
    }

    /** Back into the field it was typed in; time below zero has the sign of a person, which no sheet takes for a formula. */
    String plain(long amount) {
        return switch (unit) {
            case EURO -> decimal(amount, 100);
            case THING -> decimal(amount, 1);
            case TIME -> clock(amount);
            case CURRENCY ->
                money().unit() == Unit.HOURS
                        ? clock(amount)
                        : money().plain(amount).replace('.', ',');
        };
    }

    private static String decimal(long amount, int per) {
        return BigDecimal.valueOf(amount)
                .divide(BigDecimal.valueOf(per))
                .toPlainString()
                .replace('.', ',');
    }

    private static String clock(long minutes) {
        if (minutes < 0) return "−" + clock(-minutes);
        return minutes / 60 + (minutes % 60 == 0 ? "" : "h" + String.format("%02d", minutes % 60));
    }

    String told(long amount, Page page) {
        return switch (unit) {
            case EURO -> page.euros(amount);
            case TIME ->
                amount == 0
                        ? page.t("governance.budget.hours.none")
                        : amount < 0 ? "−" + page.duration(-amount) : page.duration(amount);
            case CURRENCY -> money().say(amount, page.formats());
            case THING -> page.number(amount) + " " + thing;
        };
    }

    /** As the head of what is counted so. */
    String title(Page page) {
        var name = name();
        if (name.isEmpty()) return page.t("governance.budget.unit." + unit);
        var title = name.substring(0, 1).toUpperCase(page.locale()) + name.substring(1);
        return currency == null ? title : page.t("governance.budget.unit.of", title);
    }

    private Currency money() {
        return Objects.requireNonNull(currency);
    }
}
