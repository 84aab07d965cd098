package org.fabcom.governance.colleges;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;

/** @param before what held, the newest first */
public record CollegeView(
        LinkView back,
        String action,
        List<String> now,
        String rule,
        List<Before> before,
        boolean manages,
        int rows,
        Form form) {

    public record Before(String since, String by, List<String> colleges) {}
}
