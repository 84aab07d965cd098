package org.fabcom.web.guide;

import gg.jte.Content;

/** A page of the guide; {@code first} is the one that leads to the others. */
public record GuideView(String title, Content text, boolean first) {}
