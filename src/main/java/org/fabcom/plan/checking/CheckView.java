package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page on which files are looked at.
 *
 * @param most bytes of the files of a field, in words
 * @param arrived whether what the new tool holds can be compared already
 * @param past what was looked at before, in words
 */
public record CheckView(
        String url,
        String backUrl,
        String title,
        boolean books,
        String most,
        boolean arrived,
        Form form,
        @Nullable ResultView result,
        List<String> past) {

    /** What was found in the files just sent. */
    public record ResultView(
            boolean sound,
            String title,
            List<String> summary,
            List<FaultView> faults,
            String more,
            List<String> woken,
            @Nullable CountsView counts) {}

    /** A fault and its line; no line where it concerns the whole. */
    public record FaultView(String line, String what) {}

    /** The counts, ready to be noted on the item. */
    public record CountsView(String action, int version, List<CountView> counts) {}

    public record CountView(String field, long number) {}
}
