package org.fabcom.governance.colleges;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;

/** @param before what held, the newest first; @param registered the register names colleges; @param register where the register would name colleges, "" where it does or keeps none */
public record CollegeView(
        LinkView back,
        String action,
        List<String> now,
        String rule,
        List<Before> before,
        boolean manages,
        List<RowView> rows,
        boolean registered,
        String register,
        Form form) {

    /** @param name "" where it is to be given; @param registered members of the register are in it */
    public record RowView(int place, String name, boolean registered) {}

    public record Before(String since, String by, List<String> colleges) {}
}
