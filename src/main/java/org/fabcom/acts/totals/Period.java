package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;

/** From one day to another, both in. */
record Period(LocalDate from, LocalDate to) {

    Period {
        if (to.isBefore(from)) throw new IllegalArgumentException("period");
    }

    /** As asked, in whichever order; by default this month so far. */
    static Period asked(Address address, LocalDate today) {
        return asked(address, today.withDayOfMonth(1), YearMonth.from(today).atEndOfMonth());
    }

    static Period asked(Address address, LocalDate from, LocalDate to) {
        var first = Objects.requireNonNullElse(Filters.day(address, "du"), from);
        var last = Objects.requireNonNullElse(Filters.day(address, "au"), to);
        return first.isAfter(last) ? new Period(last, first) : new Period(first, last);
    }

    static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** Of most of a year the same days of the year before, since months differ; else as many whole months before, or as many days. */
    Period before() {
        if (from.getDayOfYear() == 1 && from.getYear() == to.getYear() && to.getMonthValue() > 6)
            return new Period(from.minusYears(1), to.minusYears(1));
        var first = YearMonth.from(from);
        var last = YearMonth.from(to);
        if (from.getDayOfMonth() > 1 || !to.equals(last.atEndOfMonth())) {
            long days = to.toEpochDay() - from.toEpochDay() + 1;
            return new Period(from.minusDays(days), from.minusDays(1));
        }
        long months = java.time.temporal.ChronoUnit.MONTHS.between(first, last) + 1;
        return new Period(
                first.minusMonths(months).atDay(1), first.minusMonths(1).atEndOfMonth());
    }

    /** The same of a period under way: only as much of it as has gone by until today, for a month and a half is no quarter. */
    Period before(LocalDate today) {
        var whole = before();
        if (today.isBefore(from) || !today.isBefore(to)) return whole;
        var last = whole.from.equals(from.minusYears(1))
                ? today.minusYears(1)
                : whole.from.plusDays(today.toEpochDay() - from.toEpochDay());
        return new Period(whole.from, last.isAfter(whole.to) ? whole.to : last);
    }

    /** What funders usually ask for, by message key. */
    static Map<String, Period> usual(LocalDate today) {
        var month = YearMonth.from(today);
        var usual = new LinkedHashMap<String, Period>();
        usual.put("acts.period.month", month(month));
        usual.put("acts.period.before", month(month.minusMonths(1)));
        var quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        usual.put(
                "acts.period.quarter",
                new Period(quarter.atDay(1), quarter.plusMonths(2).atEndOfMonth()));
        usual.put(
                "acts.period.year",
                new Period(LocalDate.of(today.getYear(), 1, 1), LocalDate.of(today.getYear(), 12, 31)));
        usual.put(
                "acts.period.lastyear",
                new Period(LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31)));
        return usual;
    }
}
