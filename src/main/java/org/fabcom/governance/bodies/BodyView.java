package org.fabcom.governance.bodies;

import java.util.List;

/** A body for one of its people. */
public record BodyView(String url, String name, boolean manages, List<BodySection.Section> sections) {}
