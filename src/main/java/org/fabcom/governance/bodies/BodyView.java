package org.fabcom.governance.bodies;

import java.util.List;

/** A body for one of its people. @param waiting what waits there for their voice, the most urgent first */
public record BodyView(
        String url, String name, boolean manages, List<BodySection.Line> waiting, List<BodySection.Section> sections) {}
