package org.fabcom.imports.runs;

import module java.base;
import org.fabcom.imports.Run;
import org.fabcom.web.listing.ListingView;
import org.jspecify.annotations.Nullable;

/**
 * One run with a page of its report.
 *
 * @param kind its name in words
 * @param who {@code terminal}, {@code you} or {@code other}: by whom it was started
 * @param upload the file, as long as it can be imported for good
 * @param kept rows that a withdrawal left in place
 * @param fields what people call the fields of its kind, by heading
 */
public record RunView(
        Run run,
        String kind,
        String who,
        @Nullable UUID upload,
        ListingView<Run.Line> list,
        List<Run.Line> kept,
        Map<String, String> fields) {

    public String url() {
        return "/administration/imports/" + run.id();
    }

    public boolean running() {
        return run.state() == Run.State.RUNNING;
    }

    public boolean state(String name) {
        return run.state().name().equalsIgnoreCase(name);
    }
}
