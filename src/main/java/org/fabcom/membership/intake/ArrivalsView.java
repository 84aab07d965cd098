package org.fabcom.membership.intake;

import java.util.List;
import org.fabcom.imports.Run;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * A table of members on its way into a register.
 *
 * @param columns the headings that are read
 * @param run null: nothing was sent yet
 * @param ready it was tried, and the file is still here to be taken
 */
public record ArrivalsView(
        String path,
        LinkView back,
        Form form,
        String columns,
        @Nullable Run run,
        boolean ready,
        List<Run.Line> notes,
        List<Run.Line> aside) {

    public boolean running() {
        return run != null && run.state() == Run.State.RUNNING;
    }

    public List<Field<?, ?>> fields() {
        return ArrivalPages.fields();
    }

    public String url() {
        return run == null ? path : path + "/" + run.id();
    }

    public boolean is(String state) {
        return run != null && run.state().name().equalsIgnoreCase(state);
    }
}
