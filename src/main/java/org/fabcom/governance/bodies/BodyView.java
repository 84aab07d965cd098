package org.fabcom.governance.bodies;

import module java.base;

/** A body for one of its people. @param suspended the reader is, in its register: they read only; @param waiting what waits there for their voice, the most urgent first */
public record BodyView(
        String url,
        String name,
        boolean manages,
        boolean suspended,
        List<BodySection.Line> waiting,
        List<BodySection.Section> sections) {}
