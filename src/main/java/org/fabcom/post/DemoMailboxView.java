package org.fabcom.post;

import module java.base;
import org.fabcom.web.list.Paging;

/** The mail of the demonstration, for everybody to read. */
public record DemoMailboxView(Paging paging, List<Line> lines) {

    public record Line(String url, String recipient, String subject, String created) {}
}
