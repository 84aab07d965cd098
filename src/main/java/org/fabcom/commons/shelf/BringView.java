package org.fabcom.commons.shelf;

import module java.base;
import org.fabcom.web.Form;

/** A plan of another instance comes in as a file. {@code wrong}: places of the file that are not as they should be. */
public record BringView(String url, List<String> wrong, Form form) {}
