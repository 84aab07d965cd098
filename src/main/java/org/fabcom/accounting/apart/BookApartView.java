package org.fabcom.accounting.apart;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;

/**
 * What is not in euros, in one period; the rules are those of the structure.
 *
 * @param cut that files do not have all of it; empty: they do
 */
public record BookApartView(
        Desk.Books books,
        String period,
        List<Memo> memo,
        List<Total> totals,
        List<Line> lines,
        Paging paging,
        List<Rule> rules,
        List<OptionView> units,
        List<LinkView> files,
        String cut,
        Form form) {

    /** {@code counted}: what invoices counted of it in euros, in words. */
    public record Memo(String unit, String received, String paid, List<String> counted) {}

    /** {@code unknown}: how many have no value. */
    public record Total(String unit, String quantity, String worth, long unknown, String expense, String income) {}

    /** {@code worth} is empty when no rule says it. */
    public record Line(String url, String who, String day, String quantity, String worth) {}

    public record Rule(String value, String from, String basis, String by) {}
}
