package org.fabcom.flows.register;

import module java.base;
import org.fabcom.web.Form;

/**
 * One weighing.
 *
 * @param corrects where what it takes back is; empty: nothing
 * @param number where it becomes an object with a number; empty: it does not
 */
public record WeighingView(
        String path,
        String back,
        Form form,
        String title,
        List<String> lines,
        String corrects,
        boolean takenBack,
        boolean correctable,
        String number) {}
