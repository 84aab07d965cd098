package org.fabcom.flows.register;

import java.util.List;
import org.fabcom.web.Form;

/** One weighing. {@code corrects}: where what it takes back is; empty: nothing. */
public record WeighingView(
        String path,
        String back,
        Form form,
        String title,
        List<String> lines,
        String corrects,
        boolean takenBack,
        boolean correctable) {}
