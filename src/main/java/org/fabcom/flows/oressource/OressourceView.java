package org.fabcom.flows.oressource;

import java.util.List;
import org.fabcom.imports.Run;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A copy of Oressource on its way into a house.
 *
 * @param run null: nothing was sent yet
 * @param closed the last day of its closed months; empty: none
 * @param ready it was tried, and the file is still here to be taken
 */
public record OressourceView(
        String path,
        String back,
        Form form,
        @Nullable Run run,
        String closed,
        boolean ready,
        List<String> totals,
        List<String> notes,
        List<Run.Line> aside) {

    public boolean running() {
        return run != null && run.state() == Run.State.RUNNING;
    }

    public String url() {
        return run == null ? path : path + "/" + run.id();
    }

    public boolean is(String state) {
        return run != null && run.state().name().equalsIgnoreCase(state);
    }
}
