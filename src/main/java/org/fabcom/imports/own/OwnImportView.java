package org.fabcom.imports.own;

import module java.base;
import org.fabcom.imports.Run;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation brings for itself, on its way in.
 *
 * @param words what the words of this kind begin with, dot included
 * @param run null: nothing was sent yet
 * @param ready it was tried, and the file is still here to be taken
 * @param aside what was put aside, and why: its first lines
 * @param all the address of the file of all that was put aside
 */
public record OwnImportView(
        String words,
        String path,
        Form form,
        @Nullable Run run,
        boolean ready,
        List<Run.Line> notes,
        List<Run.Line> aside,
        String all) {

    public boolean running() {
        return run != null && run.state() == Run.State.RUNNING;
    }

    public boolean done() {
        return run != null && run.state() == Run.State.DONE;
    }

    /** Whether anything would be written. */
    public boolean brings() {
        return run != null && run.counts().writes() > 0;
    }

    /** How many more were put aside than are shown. */
    public long hidden() {
        return run == null ? 0 : Math.max(0, run.counts().aside() + run.counts().errors() - aside.size());
    }

    public String url() {
        return run == null ? path : path + "/" + run.id();
    }
}
