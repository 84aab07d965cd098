package org.fabcom.governance.budget;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fabcom.web.Page;

/** In what a line counts. Nothing here knows how to turn one into another. */
enum BudgetUnit {
    /** Cents. */
    EURO(100),
    /** Minutes; typed in hours. */
    TIME(60),
    /** Whole pieces of something that the line names. */
    THING(1);

    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,7})[hH]([0-5][0-9]|)");
    private static final long MOST = 1_000_000_000_000L;

    private final int per;

    BudgetUnit(int per) {
        this.per = per;
    }

    /** « 1 200 », « 12,50 », in hours « 7,5 » or « 7h30 »; empty where it is none, or no whole number of the smallest unit. */
    OptionalLong read(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        var clock = CLOCK.matcher(text);
        if (this == TIME && clock.matches())
            return within(BigDecimal.valueOf(60 * Long.parseLong(clock.group(1))
                    + (clock.group(2).isEmpty() ? 0 : Long.parseLong(clock.group(2)))));
        if (!text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) return OptionalLong.empty();
        return within(new BigDecimal(text).multiply(BigDecimal.valueOf(per)).stripTrailingZeros());
    }

    private static OptionalLong within(BigDecimal amount) {
        return amount.scale() > 0 || amount.compareTo(BigDecimal.valueOf(MOST)) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(amount.longValueExact());
    }

    /** Back into the field it was typed in; time below zero has the sign of a person, which no sheet takes for a formula. */
    String plain(long amount) {
        if (this == TIME && amount < 0) return "−" + plain(-amount);
        if (this == TIME) return amount / 60 + (amount % 60 == 0 ? "" : "h" + String.format("%02d", amount % 60));
        return BigDecimal.valueOf(amount)
                .divide(BigDecimal.valueOf(per))
                .toPlainString()
                .replace('.', ',');
    }

    String told(long amount, String thing, Page page) {
        return switch (this) {
            case EURO -> page.euros(amount);
            case TIME -> amount < 0 ? "−" + page.duration(-amount) : page.duration(amount);
            case THING -> page.number(amount) + " " + thing;
        };
    }
}
