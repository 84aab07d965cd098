package org.fabcom.ledger.batch;

import module java.base;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The form of a batch, with what was booked before; after it was looked at, each line with what is wrong. */
public record BatchView(
        Acting.Wallet wallet,
        Form form,
        String most,
        List<OptionView> directions,
        List<OptionView> currencies,
        List<Past> past,
        @Nullable Looked looked) {

    /** A batch that was booked. */
    public record Past(String url, String what, String line) {}

    /**
     * What was found.
     *
     * @param count how many may be paid
     * @param wrong the numbers of the lines that may not
     * @param total in each currency
     * @param fees taken with it, in words; empty: none
     * @param confirm the words of the yellow button
     * @param before when the same one was booked; empty if never
     * @param beforeUrl its page
     */
    public record Looked(
            List<Line> lines,
            int count,
            List<String> wrong,
            String total,
            String fees,
            String confirm,
            String before,
            String beforeUrl) {

        /** The numbers of the lines that say what an earlier one says. */
        public List<String> twice() {
            return lines.stream()
                    .filter(it -> !it.same().isEmpty())
                    .map(Line::number)
                    .toList();
        }

        public boolean ready() {
            return wrong.isEmpty() && before.isEmpty();
        }
    }

    /** A line: its number in the list, whom, how much, what for, what is wrong, and which earlier one says the same. */
    public record Line(String number, String name, String amount, String subject, String why, String same) {}
}
