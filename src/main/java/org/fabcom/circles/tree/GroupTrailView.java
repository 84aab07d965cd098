package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.web.list.Paging;

/** What happened to a group and to all that lies in it, the newest first. */
public record GroupTrailView(String url, String name, Paging paging, List<Line> lines) {

    public record Line(String when, String actor, String act, String subject, String group, String detail) {}
}
