package org.fabcom.web.guide;

import gg.jte.Content;

/** A page of the guide, and in which language it is written; {@code first} is the one that leads to the others. */
public record GuideView(String title, String language, Content text, boolean first) {}
