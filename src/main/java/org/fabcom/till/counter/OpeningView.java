package org.fabcom.till.counter;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A till that is closed.
 *
 * @param aside sales of devices that wait for somebody
 * @param before how the last session ended; null: nobody closed it
 * @param closed that today was closed before: it gets a second closing; null: it was not
 * @param night after midnight: on which day it sells, and until when; null: on that of the calendar
 * @param found asked after the count; null: nothing to ask
 * @param left a day that nobody closed: it is closed by opening; null when there is none
 */
public record OpeningView(
        String path,
        String name,
        boolean training,
        int aside,
        @Nullable String before,
        @Nullable String closed,
        @Nullable String left,
        @Nullable String night,
        @Nullable FoundView found,
        String token,
        Form form) {

    /**
     * There is more or less than the session before left.
     *
     * @param counted cents that were typed
     * @param expected cents that should be there
     * @param act opens with it
     */
    public record FoundView(String words, long counted, long expected, String act) {

        public boolean lacks() {
            return counted < expected;
        }

        /** What went to the safe or the bank is asked where something lacks, what came from there where there is too much; each stands where it was said. */
        public List<String> moved(Form form) {
            return Stream.of("coffre", "banque", "du-coffre", "de-la-banque")
                    .filter(it ->
                            !form.value(it).isEmpty() || (it.startsWith("d") ? counted > expected : counted < expected))
                    .toList();
        }
    }
}
