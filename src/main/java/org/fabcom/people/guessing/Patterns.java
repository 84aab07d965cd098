package org.fabcom.people.guessing;

import module java.base;
import org.fabcom.people.guessing.Estimate.Made;
import org.jspecify.annotations.Nullable;

/** Finds what follows a rule: series of letters or figures, years and dates. Each stretch is looked at once. */
record Patterns(Typed typed, @Nullable Stretch[][] parts) {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,2})([ ./_-]?)(\\d{1,2})\\2(\\d{4}|\\d{2})|(\\d{4})([ ./_-]?)(\\d{1,2})\\6(\\d{1,2})");
    private static final int LONGEST_DATE = 10;
    private static final double A_YEAR = 2; // one of a hundred
    private static final double A_DATE = Math.log10(365 * 100d);
    private static final int WIDEST_STEP = 5;
    private static final String USUAL_STARTS = "az019";

    void mark() {
        for (int from = 0; from < typed.length(); from++) {
            series(from);
            dates(from);
            for (var keys : Keys.ALL) keys.walk(typed.bare(), from, parts);
        }
    }

    private void series(int from) {
        var text = typed.bare();
        if (from + 2 >= text.length) return;
        int step = text[from + 1] - text[from];
        if (step == 0 || Math.abs(step) > WIDEST_STEP) return;
        double starts = USUAL_STARTS.indexOf(text[from]) >= 0 ? 4 : Character.isDigit(text[from]) ? 10 : 26;
        for (int to = from + 2; to < text.length && text[to] - text[to - 1] == step; to++)
            Stretch.keep(parts, from, to + 1, Math.log10(starts * (to + 1 - from) * (step == 1 ? 1 : 2)), Made.PATTERN);
    }

    private void dates(int from) {
        var text = new String(typed.bare());
        for (int to = from + 4; to <= Math.min(from + LONGEST_DATE, text.length()); to++) {
            var some = text.substring(from, to);
            if (YEAR.matcher(some).matches()) Stretch.keep(parts, from, to, A_YEAR, Made.PATTERN);
            if (isDate(some)) Stretch.keep(parts, from, to, A_DATE, Made.PATTERN);
        }
    }

    private static boolean isDate(String some) {
        var date = DATE.matcher(some);
        if (!date.matches()) return false;
        boolean yearLast = date.group(1) != null;
        int one = Integer.parseInt(date.group(yearLast ? 1 : 7));
        int two = Integer.parseInt(date.group(yearLast ? 3 : 8));
        return one > 0 && two > 0 && Math.max(one, two) <= 31 && Math.min(one, two) <= 12;
    }
}
