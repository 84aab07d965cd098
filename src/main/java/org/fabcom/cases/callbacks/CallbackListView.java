package org.fabcom.cases.callbacks;

import module java.base;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/** Who waits to be called back; {@code total}: those beyond the list too. */
public record CallbackListView(List<RowView> rows, long total) {

    /** {@code structure}: as their sheet calls it, empty if there is none; {@code sheet}: what they found in “faire le point”, empty if nothing; {@code open}: where an accompaniment begins, empty where one was opened from it, {@code
     * running}: the one that goes on already. */
    public record RowView(
            String name,
            String structure,
            String phone,
            String email,
            String commune,
            String need,
            String since,
            String sheet,
            String done,
            String open,
            @Nullable LinkView running) {

        public String call() {
            return "tel:" + phone.replaceAll("[^0-9+]", "");
        }
    }
}
